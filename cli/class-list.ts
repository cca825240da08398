// The classes that an option names, with commas between them.
import { InvalidArgumentError } from 'commander';
import { type ChangeClass, changeClasses } from '../archive/model/change-classes.ts';

/** "number,name" as classes; throws where one of them is none, which commander says. */
export function classList(text: string): ReadonlySet<ChangeClass> {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const classes = names.map((name) => changeClasses.find((known) => known === name));
  const unknown = names.find((_, index) => classes[index] === undefined);
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`“${unknown}” is none of ${changeClasses.join(', ')}.`);
  }
  return new Set(classes.filter((known) => known !== undefined));
}

// Tells at a glance that a JSON value is already just what a schema would make of it: a journal has a million lines, and
// looking is some five times faster than parsing. Made from the schema alone, and sure only of what it is told.
import type { z } from 'zod';

type Check = (value: unknown) => boolean;

/**
 * A check that is true only where `schema.parse` would answer a value equal to the one given, with its fields in the
 * same order: of the right shape, with nothing unknown in it, nothing to be trimmed or filled in. False says nothing:
 * the schema then has to be asked. `schema` must be for JSON; what is not known here of schemas is left to it.
 */
export function exactly<T>(schema: z.ZodType<T>): (value: unknown) => value is T {
  const check = checkOf(schema);
  return (value): value is T => check(value);
}

const never: Check = () => false;

function checkOf(schema: z.core.$ZodType): Check {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  // A string or number format is a schema and its own first check.
  const own = 'check' in def ? [def as z.core.$ZodCheckDef] : [];
  const checks = [...own, ...(def.checks ?? []).map((each) => each._zod.def)].map(refinement);
  return every([shapeOf(def), ...checks]);
}

function shapeOf(def: z.core.$ZodTypes['_zod']['def']): Check {
  switch (def.type) {
    case 'string':
      return 'coerce' in def && def.coerce === true ? never : (value) => typeof value === 'string';
    case 'number':
      return 'coerce' in def && def.coerce === true ? never : Number.isFinite;
    case 'boolean':
      return 'coerce' in def && def.coerce === true ? never : (value) => typeof value === 'boolean';
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'nullable': {
      const inner = checkOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'readonly':
      return checkOf(def.innerType);
    case 'array': {
      const element = checkOf(def.element);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case 'object':
      return def.catchall === undefined ? objectOf(def.shape) : never;
    case 'union':
      return 'discriminator' in def ? taggedUnion(def.discriminator as string, def.options) : never;
    default:
      return never;
  }
}

function refinement(def: z.core.$ZodCheckDef): Check {
  const known = def as z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef;
  switch (known.check) {
    case 'string_format':
      return known.pattern === undefined ? never : matching(known.pattern);
    case 'number_format':
      return known.format === 'safeint' ? Number.isSafeInteger : never;
    case 'min_length':
      return (value) => (value as string | readonly unknown[]).length >= known.minimum;
    case 'max_length':
      return (value) => (value as string | readonly unknown[]).length <= known.maximum;
    case 'greater_than': {
      const { value: least, inclusive } = known;
      return (value) => (inclusive && value === least) || (value as number) > (least as number);
    }
    case 'overwrite':
      return (value) => known.tx(value) === value;
    case 'custom': {
      const { fn } = known as { readonly fn?: (value: unknown) => unknown };
      return fn === undefined ? never : (value) => fn(value) === true;
    }
    default:
      return never;
  }
}

interface Field {
  readonly key: string;
  readonly isOptional: boolean;
  readonly check: Check;
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): Check {
  const fields = Object.entries(shape).map(([key, schema]): Field => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    const isOptional = def.type === 'optional';
    return { key, isOptional, check: checkOf(isOptional ? def.innerType : schema) };
  });
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let next = 0;
    for (const key in value) {
      while (fields[next]?.isOptional === true && fields[next]?.key !== key) next += 1;
      const field = fields[next];
      if (field?.key !== key || !field.check(value[key as keyof typeof value])) return false;
      next += 1;
    }
    while (fields[next]?.isOptional === true) next += 1;
    return next === fields.length;
  };
}

function taggedUnion(tag: string, options: readonly z.core.$ZodType[]): Check {
  const checks = new Map<unknown, Check>();
  for (const option of options) {
    const { def } = (option as z.core.$ZodTypes)._zod;
    const told = def.type === 'object' ? (def.shape[tag] as z.core.$ZodTypes | undefined)?._zod.def : undefined;
    if (told?.type !== 'literal') return never;
    for (const value of told.values) checks.set(value, checkOf(option));
  }
  return (value) =>
    typeof value === 'object' && value !== null && checks.get(value[tag as keyof typeof value])?.(value) === true;
}

/** A run of so many characters of a kind, such as a hash: an expression takes ten times as long for it. */
const run = /^\^(\[[^\]\\]+\])\{(\d+)\}\$$/;

function matching(pattern: RegExp): Check {
  const [, kind, count] = run.exec(pattern.source) ?? [];
  if (kind === undefined || count === undefined || pattern.flags !== '') {
    return (value) => {
      pattern.lastIndex = 0;
      return pattern.test(value as string);
    };
  }
  const one = new RegExp(kind);
  const isOfKind = Uint8Array.from({ length: 128 }, (_, code) => (one.test(String.fromCharCode(code)) ? 1 : 0));
  const length = Number(count);
  return (value) => {
    const text = value as string;
    if (text.length !== length) return false;
    for (let index = 0; index < length; index += 1) if (isOfKind[text.charCodeAt(index)] !== 1) return false;
    return true;
  };
}

function oneOf(values: readonly unknown[]): Check {
  const known = new Set(values);
  return (value) => known.has(value);
}

function every(checks: readonly Check[]): Check {
  const [first = never, ...rest] = checks;
  if (rest.length === 0) return first;
  return (value) => first(value) && rest.every((check) => check(value));
}

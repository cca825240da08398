// Whether the page is being printed, or made into a PDF: what is drawn for the screen alone is not drawn then. A Lit
// controller that has its host drawn anew before the page is laid out on paper, and after.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Printing implements ReactiveController {
  isOn = false;
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.begin);
    window.addEventListener('afterprint', this.end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.begin);
    window.removeEventListener('afterprint', this.end);
    this.isOn = false;
  }

  private readonly begin = (): void => this.turn(true);
  private readonly end = (): void => this.turn(false);

  private turn(isOn: boolean): void {
    this.isOn = isOn;
    this.host.requestUpdate();
  }
}

import type { Component } from './components.ts';

/** Finds the components near a place without comparing all with all. */
export class Neighbourhood {
  readonly #cells = new Map<number, Component[]>();
  readonly #cellPx: number;

  constructor(components: readonly Component[], cellPx: number) {
    this.#cellPx = cellPx;
    for (const component of components) {
      const { x0, y0, x1, y1 } = component;
      for (let row = this.#cell(y0); row <= this.#cell(y1); row += 1) {
        for (let column = this.#cell(x0); column <= this.#cell(x1); column += 1) {
          const key = row * 65536 + column;
          const cell = this.#cells.get(key);
          if (cell === undefined) this.#cells.set(key, [component]);
          else cell.push(component);
        }
      }
    }
  }

  /** Those whose cell is that of the component's centre or touches it; one may come more than once. */
  *near(component: Component): Generator<Component> {
    const column = this.#cell((component.x0 + component.x1) / 2);
    const row = this.#cell((component.y0 + component.y1) / 2);
    for (let y = row - 1; y <= row + 1; y += 1) {
      for (let x = column - 1; x <= column + 1; x += 1) {
        for (const other of this.#cells.get(y * 65536 + x) ?? []) if (other !== component) yield other;
      }
    }
  }

  #cell(position: number): number {
    return Math.floor(position / this.#cellPx);
  }
}

/**
 * The one-file build of mathjs, of which only what the scenario reads is declared here.
 * Importing it takes a quarter of a second; `mathjs` itself takes over two, `mathjs/number` one.
 */
declare module "mathjs/lib/browser/math.js" {
  interface MathjsUnit {
    /** The factor to the base units; `null` as long as no number stands before the unit. */
    readonly value: number | null;
    equalBase(other: MathjsUnit): boolean;
  }
  interface MathjsInstance {
    parse(text: string): unknown;
    unit(value: number, unit: string): MathjsUnit;
    createUnit(name: string, definition?: string, options?: { override?: boolean }): MathjsUnit;
  }
  const mathjs: { create(factories: object, config?: object): MathjsInstance };
  export default mathjs;
}

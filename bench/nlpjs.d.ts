/** nlp.js brings no types: what the bench uses of it. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
}
declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: object, container?: unknown);
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ intent: string; score: number }>;
  }
}
declare module '@nlpjs/lang-en' {
  export class LangEn {}
}
declare module '@nlpjs/lang-fi' {
  export class LangFi {}
}
declare module '@nlpjs/lang-sv' {
  export class LangSv {}
}
declare module '@nlpjs/lang-ru' {
  export class LangRu {}
}

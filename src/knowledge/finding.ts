/** Something wrong in a knowledge file: where, what, and what would be right. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Path below the knowledge folder. */
  readonly file: string;
  /** From 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** Path inside the file, `effects[0].until`; empty where the whole file is meant. */
  readonly path: string;
  readonly message: string;
}

/** `fi-ru/crossings/salla.yaml:3:5 error: …`, as editors and terminals link it. */
export function printFinding(finding: Finding): string {
  const at = finding.path ? ` (${finding.path})` : '';
  return `${finding.file}:${finding.line}:${finding.column} ${finding.level}: ${finding.message}${at}`;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'error');
}

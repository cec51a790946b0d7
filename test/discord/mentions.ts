import type { APIAllowedMentions, APIMessage, APIUser } from 'discord-api-types/v10';

/** Whom a message pings: what `allowed_mentions` lets through of what its content names. All, when it is not given. */
export function mentionsOf(
  content: string,
  allowed: APIAllowedMentions | null | undefined,
  users: ReadonlyMap<string, APIUser>,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const parses = (kind: string): boolean => !allowed || (allowed.parse?.some((one) => one === kind) ?? false);
  const userIds = idsIn(content, /<@!?(\d+)>/g).filter(
    (id) => parses('users') || allowed?.users?.includes(id),
  );
  const roleIds = idsIn(content, /<@&(\d+)>/g).filter(
    (id) => parses('roles') || allowed?.roles?.includes(id),
  );
  return {
    mentions: userIds.flatMap((id) => users.get(id) ?? []),
    mention_roles: roleIds,
    mention_everyone: parses('everyone') && /@(everyone|here)\b/.test(content),
  };
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

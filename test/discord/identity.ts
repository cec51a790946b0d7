import type { APIUser } from 'discord-api-types/v10';
import { snowflake } from './snowflake.ts';
import { makeUser } from './world.ts';

/** Who the bot is, as the stand-in knows it. */
export interface Identity {
  readonly token: string;
  readonly applicationId: string;
  readonly user: APIUser & { flags: number };
}

/** In tests the application and its bot user share one id, as with most real apps. */
export function makeIdentity(token: string, applicationId: string = snowflake()): Identity {
  return { token, applicationId, user: makeUser(applicationId, 'Border Facts', true) };
}

/** The answer to GET /users/@me. */
export function meAnswer({ user }: Identity) {
  return { ...user, mfa_enabled: false, locale: 'en-US', verified: true, email: null };
}

/** The answer to GET /applications/@me. */
export function applicationAnswer({ applicationId, user }: Identity) {
  return {
    id: applicationId,
    name: user.global_name,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: user,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: makeUser('100000000000000001', 'Owner'),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
  };
}

import { join } from 'node:path';
import { readSettings, SettingsError } from './env.ts';

const LOGOUT_URL = 'http://127.0.0.1:4000/session/end?client_id=web&post_logout_redirect_uri={origin}/';

describe('the settings', () => {
  it('need nothing but where to sign out', () => {
    expect(readSettings({ LOGOUT_URL })).toEqual({
      port: 0,
      host: '127.0.0.1',
      logoutUrl: LOGOUT_URL,
      transport: 'bearer',
      dist: expect.stringContaining(join('apps', 'web', 'dist')),
      sessionCookie: 'AWSELBAuthSessionCookie',
    });
  });

  it('are taken from the environment', () => {
    const env = {
      LOGOUT_URL,
      PORT: '8081',
      HOST: '::1',
      TRANSPORT: 'edge-session',
      DIST: '/x',
      SESSION_COOKIE: 'c',
    };
    expect(readSettings(env)).toEqual({
      port: 8081,
      host: '::1',
      logoutUrl: LOGOUT_URL,
      transport: 'edge-session',
      dist: '/x',
      sessionCookie: 'c',
    });
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', 'marker'],
    ['PORT', ''],
    ['TRANSPORT', 'marker'],
    ['TRANSPORT', ''],
    ['LOGOUT_URL', ''],
    ['LOGOUT_URL', 'marker'],
    ['LOGOUT_URL', 'javascript:marker'],
  ])('refuse %s=%j in a sentence without the value', (name, value) => {
    const read = () => readSettings({ LOGOUT_URL, [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(
      expect.objectContaining({
        code: 'ERR_WEB_SETTINGS',
        message: expect.stringMatching(new RegExp(`^${name} must be (?!.*marker).*\\.$`)),
      }),
    );
  });
});

import fc from 'fast-check';

import { waitKey, withWaitKey } from '../../../nodes/shared/waitKey';

test('a key is the same for the same secret and id, and another for any other', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string(),
			fc.string(),
			fc.string(),
			(secret, id, other, otherId) => {
				const key = waitKey(secret, id);
				expect(key).toMatch(/^[0-9a-f]{64}$/);
				expect(waitKey(secret, id)).toBe(key);
				if (id !== otherId) expect(waitKey(secret, otherId)).not.toBe(key);
				// HMAC fills a short secret up with zero bytes, which are the same secret to it.
				const filled = (text: string) => text.replace(/\0+$/, '');
				if (filled(secret) !== filled(other)) expect(waitKey(other, id)).not.toBe(key);
			},
		),
	);
});

test('the key stands behind the token of n8n, where there is one', () => {
	expect(withWaitKey('http://n8n/webhook-waiting/1', 'k')).toBe(
		'http://n8n/webhook-waiting/1?key=k',
	);
	expect(withWaitKey('http://n8n/webhook-waiting/1?signature=s', 'k')).toBe(
		'http://n8n/webhook-waiting/1?signature=s&key=k',
	);
});

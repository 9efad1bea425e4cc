import { createHash } from 'node:crypto';

import { useDialler } from '../dialler/testBench';
import { createTaskBody, lucy } from '../testTasks';

const bench = useDialler();

const hex = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

describe('the signature of a callback', () => {
	/** Calls one contact and gives what arrived of that. */
	async function arrived(contact: object = lucy) {
		const callCallbackUrl = `${bench.receiver.url}/call`;
		const task = { ...createTaskBody, startupType: 3, callCallbackUrl };
		bench.sandbox.state.nxLink.addTask({ ...task, callList: [{ ...lucy, ...contact }] });
		await bench.sandbox.dialler.turn(35_000);
		const [{ headers, names, body }] = bench.receiver.arrivals;
		return { headers, names, body: body.toString() };
	}

	const signed = (body: string, ts = '1655710885431') =>
		`accessKey=fme2na3kdi3ki&action=nxai&bizType=100&ts=${ts}&body=${body}&accessSecret=abciiiko2k3`;

	it('is that of the callback verification, over the text as it was sent', async () => {
		const { headers, names, body } = await arrived({ other: '牛小信' });
		expect(headers).toMatchObject({
			accesskey: 'fme2na3kdi3ki',
			action: 'nxai',
			biztype: '100',
			ts: '1655710885431',
			sign: hex('md5', signed(body)),
			'content-type': 'application/json',
		});
		expect(body).toContain('牛小信');
		expect(headers.algorithm).toBeUndefined();
		expect(names).toEqual(expect.arrayContaining(['accessKey', 'bizType', 'Content-Type']));
	});

	it.each([
		[true, 'sha256'],
		[false, undefined],
	])('can be SHA256, with a header for it: %s', async (algorithmHeader, algorithm) => {
		Object.assign(bench.sandbox.dialler.switches, { algorithm: 'SHA256', algorithmHeader });
		const { headers, body } = await arrived();
		expect(headers.sign).toBe(hex('sha256', signed(body)));
		expect(headers.algorithm).toBe(algorithm);
	});

	it('can be left out with all its headers', async () => {
		bench.sandbox.dialler.switches.signed = false;
		const { names } = await arrived();
		expect(names.sort()).toEqual(['Connection', 'Content-Length', 'Content-Type', 'Host']);
	});

	it('can be wrong', async () => {
		bench.sandbox.dialler.switches.wrongSignature = true;
		const { headers, body } = await arrived();
		expect(headers.sign).toMatch(/^[0-9a-f]{32}$/);
		expect(headers.sign).not.toBe(hex('md5', signed(body)));
	});

	it('can be old and right', async () => {
		bench.sandbox.dialler.switches.staleSeconds = 90;
		const { headers, body } = await arrived();
		expect(headers.ts).toBe('1655710795431');
		expect(headers.sign).toBe(hex('md5', signed(body, '1655710795431')));
	});
});

import { expectNoSecretIn } from '../nodes/noSecret';
import { startSandbox } from '../sandbox';
import { runDemo } from './demo';

test('all that the demo prints holds no secret and no signature', async () => {
	const printed: string[] = [];
	const screen = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
		printed.push(String(text));
		return true;
	});
	const sandbox = await startSandbox();
	try {
		await runDemo(sandbox);
	} finally {
		screen.mockRestore();
		await sandbox.close();
	}
	const { nxLink, nxCallbot, laaffic } = sandbox.accounts;
	const secrets = [nxLink.accessSecret, nxCallbot.secretKey, laaffic.apiSecret];
	const signatures = sandbox.journal.map(({ headers }) => headers.sign);
	expect(signatures.length).toBeGreaterThan(20);
	expect(printed.join('')).toContain('each sent once and signed right');
	expectNoSecretIn(printed.join(''), secrets, signatures);
}, 120_000);

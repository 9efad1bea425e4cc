import { Bench } from '../bench';
import { expectExactlyOnce, MANY } from './histories';
import type { CampaignVendor } from './vendor';

/** Ten minutes, and an hour for more histories than `npm test` runs. */
const LONGEST_MS = (MANY ? 60 : 10) * 60_000;

/** The test of one vendor's campaigns; each stands in a file of its own, so that they run side by side. */
export function testCampaigns(vendor: CampaignVendor): void {
	let bench: Bench;
	beforeAll(async () => {
		bench = await Bench.start();
	});
	afterAll(async () => await bench.stop());

	test(
		'everyone is called exactly once, whatever happens to a campaign',
		async () => {
			const figures = await expectExactlyOnce(bench, vendor);
			expect(figures.disturbances).toBeGreaterThan(0);
			expect(figures.calls).toBeGreaterThan(0);
			if (MANY) process.stdout.write(`${vendor.node}: ${String(figures)}\n`);
		},
		LONGEST_MS,
	);
}

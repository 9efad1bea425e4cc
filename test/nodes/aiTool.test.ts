import type { IDataObject } from 'n8n-workflow';

import { Bench } from './bench';
import { operations } from './operations';
import { laafficTools } from './operations/laafficTools';
import { nxCallbotTools } from './operations/nxCallbotTools';
import { nxLinkTools } from './operations/nxLinkTools';
import { sentIn } from './operations/toolUse';

const uses = { ...nxLinkTools, ...nxCallbotTools, ...laafficTools };

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

describe.each(operations)('$name', ({ name, node, path, arrange }) => {
	const { parameters, input, body, refused, refusal } = uses[name];
	const type = `n8n-nodes-outbound-calling.${node}`;

	describe.each([{ direct: false }, { direct: true }])('%j', ({ direct }) => {
		const call = async (toolInput: IDataObject) =>
			await bench.engine.runTool({ type, parameters }, toolInput, {
				credentials: bench.credentials,
				direct,
			});

		test('sends what the agent filled in', async () => {
			arrange?.(bench.sandbox);
			const result = await call(input);
			expect(result.status).toBe('success');
			expect(result.error).toBeUndefined();
			expect(result.tool?.parameters.sort()).toEqual(Object.keys(input).sort());
			expect(bench.requests).toMatchObject([{ path, signature: 'verified' }]);
			expect(bench.requests.map(sentIn)).toMatchObject([body]);
			expect(JSON.stringify(direct ? result.answer : result.items)).not.toContain('error');
		});

		test('tells the agent in words why it refuses, and sends nothing', async () => {
			arrange?.(bench.sandbox);
			const result = await call(refused);
			const told = JSON.stringify([result.error?.message, result.answer, result.items]);
			expect(told).toContain(JSON.stringify(refusal).slice(1, -1));
			expect(bench.requests).toEqual([]);
		});
	});
});

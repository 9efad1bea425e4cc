import type { AnswerLine } from './answerLine';
import type { Fault } from './types';
import { jsonAnswer, type VendorAnswer } from './vendor';

const gatewayPage =
	'<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Stands in for the answer of a request that was not carried out. */
const withoutEffect = jsonAnswer({ code: 0, message: 'success', data: null });

/** The faults that are switched on; of several that fit, the one added first strikes. */
export class FaultList {
	private active: Array<{ fault: Fault; left: number }> = [];

	add(fault: Fault): void {
		this.active.push({ fault, left: fault.times ?? Infinity });
	}

	clear(): void {
		this.active = [];
	}

	/** The fault that strikes a request to this path; counts as one of its `times`. */
	take(path: string): Fault | undefined {
		const striking = this.active.find(({ fault, left }) => left > 0 && path.startsWith(fault.path));
		if (striking) striking.left -= 1;
		return striking?.fault;
	}
}

/**
 * Answers a request in the way of a fault.
 *
 * @param carryOut performs the request; called once or, when the fault comes before, not at all
 */
export async function strike(
	fault: Fault,
	line: AnswerLine,
	carryOut: () => VendorAnswer,
): Promise<void> {
	const done = fault.when === 'after' ? carryOut() : undefined;
	switch (fault.kind) {
		case 'reset':
			return line.reset();
		case 'cutHeaders':
			return line.sendCutHeaders();
		case 'cutBody':
			return line.sendCutBody(withExtras(fault, done ?? withoutEffect));
		case 'slow':
			if (!(await line.wait(fault.delayMs ?? 0))) return;
			return line.send(withExtras(fault, done ?? carryOut()));
		default:
			return line.send(withExtras(fault, replacement(fault, fault.kind)));
	}
}

function replacement(
	fault: Fault,
	kind: 'status' | 'html' | 'empty' | 'body' | 'redirect',
): VendorAnswer {
	const json = { 'Content-Type': 'application/json;charset=UTF-8' };
	switch (kind) {
		case 'status': {
			const body = fault.body ?? '{"error":"a fault of the sandbox"}';
			return { status: fault.status ?? 500, headers: json, body };
		}
		case 'html': {
			const headers = { 'Content-Type': 'text/html' };
			return { status: fault.status ?? 502, headers, body: fault.body ?? gatewayPage };
		}
		case 'empty':
			return { status: 200, headers: {}, body: '' };
		case 'body':
			return { status: fault.status ?? 200, headers: json, body: fault.body ?? '' };
		case 'redirect':
			return {
				status: fault.status ?? 302,
				headers: { Location: fault.location ?? '/' },
				body: '',
			};
	}
}

function withExtras(fault: Fault, answer: VendorAnswer): VendorAnswer {
	return { ...answer, headers: { ...answer.headers, ...fault.headers } };
}

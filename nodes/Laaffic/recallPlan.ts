import type { IExecuteFunctions } from 'n8n-workflow';

import { RefusedInput } from '../shared/failures';
import { listParts } from '../shared/givenLists';
import { oneOf, requiredText, wholeNumber, withoutUndefined } from '../shared/values';

/** A plan of recalls as LAAFFIC takes it, with its fields in the order of the vendor page. */
export interface RecallPlan {
	/** 0 all numbers, 1 those that failed. */
	recallType: number;
	/** Minutes between two rounds. */
	recallInterval: number;
	/** Count of rounds. */
	recallNum: number;
	recallIntent?: string[];
	/** One entry for each round. */
	nodeList?: Array<{ scriptId: number }>;
}

/**
 * The plan of recalls that an item describes. Source: vendor page "Edit auto-recall"; that a new task
 * takes the same fields as `recallFlow` is inferred.
 *
 * @throws RefusedInput for values outside the limits, and when some rounds have a template and others none
 */
export function recallPlanOf(context: IExecuteFunctions, itemIndex: number): RecallPlan {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex) as unknown;
	const options = context.getNodeParameter('recallOptions', itemIndex, {}) as Record<
		string,
		unknown
	>;
	const recallNum = wholeNumber(parameter('recallNum'), 'Rounds', { min: 1, max: 10 });
	return withoutUndefined({
		recallType: oneOf(parameter('recallType'), 'Who Is Called Again', [0, 1]),
		recallInterval: wholeNumber(parameter('recallInterval'), 'Interval (Minutes)', {
			min: 1,
			max: 1440,
		}),
		recallNum,
		recallIntent: textsIn(options.recallIntent, 'Intents'),
		nodeList: roundsOf(options.nodeList, recallNum),
	});
}

function roundsOf(value: unknown, recallNum: number): RecallPlan['nodeList'] {
	const label = 'Templates per Round';
	const rounds = textsIn(value, label)?.map((id) => ({
		scriptId: wholeNumber(id, label, { min: 1 }),
	}));
	if (rounds !== undefined && rounds.length !== recallNum) {
		throw new RefusedInput(
			label,
			`has ${rounds.length}, and Rounds is ${recallNum}`,
			'Give one template for each round, or none at all. Nothing was sent for this item.',
		);
	}
	return rounds;
}

/** The texts of a list without empty entries; undefined when there is none. */
function textsIn(value: unknown, parameter: string): string[] | undefined {
	const texts = listParts(value)
		.filter((part) => (typeof part === 'string' ? part.trim() : (part ?? '')) !== '')
		.map((part) => requiredText(part, parameter));
	return texts.length > 0 ? texts : undefined;
}

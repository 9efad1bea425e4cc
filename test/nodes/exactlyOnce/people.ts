import fc from 'fast-check';

/** One row of a sheet, before it gets the column names of a vendor. */
export interface SheetRow {
	phone: unknown;
	/** The ID that the sheet gives the row; it is made unique for each campaign. */
	id?: string;
	/** Digits of the person whom this row has called; undefined where it must be refused. */
	number?: string;
}

/** Someone, or nobody, with all rows of the sheet that are about them. */
export interface Person {
	rows: SheetRow[];
	/** Whether all rows but the first stand at the end of the sheet, in another request perhaps. */
	apart: boolean;
}

/** The number of a person, where one of their rows has one that can be called. */
export function numberOf({ rows }: Person): string | undefined {
	return rows.find(({ number }) => number !== undefined)?.number;
}

/** The rows of these people, as the sheet has them: everyone's first row before the others. */
export function rowsOf(people: Person[]): SheetRow[] {
	const atOnce = people.flatMap(({ rows, apart }) => (apart ? rows.slice(0, 1) : rows));
	const later = people.flatMap(({ rows, apart }) => (apart ? rows.slice(1) : []));
	return [...atOnce, ...later];
}

/** One number in the spellings that sheets have; the code of the country is 86. */
const WITH_CODE: Array<(national: string) => unknown> = [
	(national) => `86${national}`,
	(national) => Number(`86${national}`),
	(national) => `+86 ${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`,
	(national) => `0086${national}`,
	(national) => `00 86-${national.slice(0, 3)}-${national.slice(3)}`,
	(national) => `(+86) ${national.slice(0, 3)}.${national.slice(3)}`,
	(national) => ` +86\u2011${national}\u202c `,
];

/** The same where the node knows the country code. */
const WITHOUT_CODE: typeof WITH_CODE = [
	(national) => national,
	(national) => Number(national),
	(national) => `${national.slice(0, 3)}-${national.slice(3, 7)}-${national.slice(7)}`,
	(national) => `0${national}`,
];

/** What is no number that could be dialled, or nobody can tell which one it is. */
const REFUSED: Array<(national: string) => unknown> = [
	() => '',
	() => null,
	() => 'none',
	() => '12345',
	() => true,
	(national) => `8.6${national}E+12`,
	(national) => Number(`86${national}`) * 1e9,
	(national) => Number(`86${national}`) / 1e6,
	(national) => -Number(`86${national}`),
	(national) => `+86 (0) ${national}`,
	(national) => `+86 ${national} ext. 5`,
	(national) => `86${national}${national}`,
	(national) => `'86${national}`,
];

type Extra = 'sameId' | 'noId' | 'otherId' | 'otherNumber' | 'refused';

interface Choices {
	hasId: boolean;
	spelling: number;
	extras: Array<{ extra: Extra; spelling: number }>;
	/** Whether no row of this person can be called. */
	nobody: boolean;
	apart: boolean;
}

const spelling = fc.nat(1000);
const choices: fc.Arbitrary<Choices> = fc.record({
	hasId: fc.boolean(),
	spelling,
	extras: fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Choices['extras']>([]) },
		{
			weight: 1,
			arbitrary: fc.array(
				fc.record({
					extra: fc.constantFrom<Extra>('sameId', 'noId', 'otherId', 'otherNumber', 'refused'),
					spelling,
				}),
				{ minLength: 1, maxLength: 2 },
			),
		},
	),
	nobody: fc.oneof(
		{ weight: 9, arbitrary: fc.constant(false) },
		{ weight: 1, arbitrary: fc.constant(true) },
	),
	apart: fc.boolean(),
});

/**
 * Sheets of people, each with a number of their own.
 *
 * @param countryCode whether the node is told the country code, so that rows may leave it out
 * @param ids whether the vendor's contacts have ids of their own
 */
export function sheets(
	countryCode: boolean,
	ids: boolean,
	size: fc.ArrayConstraints,
): fc.Arbitrary<Person[]> {
	const spellings = countryCode ? [...WITH_CODE, ...WITHOUT_CODE] : WITH_CODE;
	return fc
		.array(choices, size)
		.map((all) => all.map((each, place) => personOf(each, place, spellings, ids)));
}

function personOf(
	{ hasId, spelling, extras, nobody, apart }: Choices,
	place: number,
	spellings: typeof WITH_CODE,
	ids: boolean,
): Person {
	const national = `138${String(place + 1).padStart(8, '0')}`;
	const own = ids && hasId ? `id-${place}` : undefined;
	const spelled = (which: number): SheetRow => ({
		phone: spellings[which % spellings.length](national),
		number: `86${national}`,
	});
	const refused = (which: number): SheetRow => ({
		phone: REFUSED[which % REFUSED.length](national),
		id: own,
	});
	const extraRow = (extra: Extra, which: number): SheetRow[] => {
		switch (extra) {
			case 'refused':
				return [refused(which)];
			case 'noId':
				return [spelled(which)];
			case 'sameId':
				return [{ ...spelled(which), id: own }];
			case 'otherId':
				return ids ? [{ ...spelled(which), id: `id-${place}-again` }] : [];
			case 'otherNumber':
				// Someone else under an ID that is taken: nobody knows who is meant.
				return own ? [{ phone: `86139${national.slice(3)}`, id: own }] : [];
		}
	};
	if (nobody) return { rows: [refused(spelling)], apart };
	const first = { ...spelled(spelling), id: own };
	return {
		rows: [first, ...extras.flatMap(({ extra, spelling: which }) => extraRow(extra, which))],
		apart,
	};
}

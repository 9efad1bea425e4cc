type Fields = Record<string, unknown>;

/**
 * An empty plain object with room for the fields of a record.
 *
 * V8 reserves room in an object by the assignments that it sees in its constructor. An object without
 * room becomes a hash table once more than 16 fields are put into it by names that come at run time:
 * then a record takes five times the memory, and a long list of them three times the time.
 */
export function roomyObject(): Fields {
	return new Roomy(false);
}

const Roomy = function (this: Fields, filled: boolean): void {
	if (!filled) return;
	this.a = this.b = this.c = this.d = this.e = this.f = this.g = this.h = this.i = this.j = 0;
	this.k = this.l = this.m = this.n = this.o = this.p = this.q = this.r = this.s = this.t = 0;
	this.u = this.v = this.w = this.x = this.y = this.z = this.A = this.B = this.C = this.D = 0;
} as unknown as new (filled: boolean) => Fields;

// Nothing tells it from an object literal.
Roomy.prototype = Object.prototype;

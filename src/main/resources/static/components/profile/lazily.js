import { Offline } from '/lib/http.js';
import { reason } from '/lib/states.js';
import { toast } from '/lib/toast.js';

/** What some work gives; undefined where it failed, and says why. A module that does not come is told of as being offline. */
export async function lazily(work) {
	try {
		return await work();
	}
	catch (error) {
		toast(reason(error instanceof TypeError && /import/i.test(error.message) ? new Offline(error) : error), { error: true });
		return undefined;
	}
}

package dev.relata.bench;

import java.util.List;

/**
 * Relata, asked over HTTP.
 *
 * @param scenario what is asked
 * @param api who is asked
 * @param requests a request for each question
 */
record RelataSide(Scenario scenario, Api api, List<byte[]> requests) implements Side {

	static RelataSide of(Scenario scenario, Api api) {
		return new RelataSide(scenario, api,
				scenario.questions()
					.stream()
					.map((question) -> api.request(scenario.document(), question.variables()))
					.toList());
	}

	@Override
	public List<String> answer(int question) {
		try (Http http = this.api.connect()) {
			return this.scenario.shown().apply(Api.ask(http, request(question)));
		}
	}

	@Override
	public Client client() {
		return new HttpClient(this.api.connect());
	}

	private byte[] request(int question) {
		return this.requests.get(question % this.requests.size());
	}

	/** Takes answers as they are. */
	private final class HttpClient implements Client {

		private final Http http;

		HttpClient(Http http) {
			this.http = http;
		}

		@Override
		public void ask(int question) {
			Http.Response response = this.http.send(request(question));
			if (response.status() != 200) {
				throw new IllegalStateException(response.status() + " " + response.text());
			}
		}

		@Override
		public void close() {
			this.http.close();
		}

	}

}

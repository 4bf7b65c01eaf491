package dev.relata.exchange;

import dev.relata.access.Viewers;
import dev.relata.message.Messages;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why an import or an export cannot be, in the viewer's language. */
@RestControllerAdvice(basePackageClasses = ExchangeRefusals.class)
class ExchangeRefusals {

	/** How many seconds later it is worth another try. */
	private static final String SOON = "5";

	private final Messages messages;

	private final Viewers viewers;

	ExchangeRefusals(Messages messages, Viewers viewers) {
		this.messages = messages;
		this.viewers = viewers;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refusal refusal) {
		Problem problem = refusal.problems().getFirst();
		HttpStatus status = status(problem);
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status,
				this.messages.of(problem, this.viewers.current().language()).message());
		detail.setProperty("code", problem.code());
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			answer.header(HttpHeaders.RETRY_AFTER, SOON);
		}
		return answer.body(detail);
	}

	private static HttpStatus status(Problem problem) {
		return switch (problem) {
			case ImportProblem.NoSuchImport _ -> HttpStatus.NOT_FOUND;
			case ImportProblem.FileTooLarge _, ExportProblem.TooManyIds _ -> HttpStatus.CONTENT_TOO_LARGE;
			case ImportProblem.NotCsv _ -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case ImportProblem.TooManyImports _, ExportProblem.TooManyExports _ -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

}

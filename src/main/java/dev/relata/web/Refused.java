package dev.relata.web;

import dev.relata.access.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers who is not let in, in whatever way: 401 and no more, whether the user is not
 * there or the password wrong; 429 after too many attempts; 503 where nobody can be
 * asked.
 */
class Refused implements AuthenticationEntryPoint, AuthenticationFailureHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
		if (failure instanceof TooManyAttempts tooMany) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
		}
		else {
			boolean ours = failure instanceof AuthenticationServiceException;
			response.setStatus((ours ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED).value());
		}
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) {
		commence(request, response, failure);
	}

}

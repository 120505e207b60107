package dev.stagedoor.bookings.api;

/** The request cannot be taken at all: the problem is in how it was sent, not in what it asks of the box office. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(new Problem(400, "BadRequest", "Bad request", detail));
    }

    Problem problem() {
        return problem;
    }
}

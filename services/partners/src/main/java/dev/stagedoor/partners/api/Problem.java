package dev.stagedoor.partners.api;

import java.util.Map;

import dev.stagedoor.partners.domain.AllotmentContendedException;
import dev.stagedoor.partners.domain.InvalidSaleException;
import dev.stagedoor.partners.domain.PartnersException;
import dev.stagedoor.partners.domain.SaleKeyReusedException;
import dev.stagedoor.partners.domain.TooFewTicketsException;
import dev.stagedoor.partners.domain.UnknownPerformanceException;

/**
 * What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> says it; the one place where a rule's refusal
 * gets its status and name.
 *
 * @param name ends the {@code type}: {@code urn:stagedoor:problem:TooFewTickets}
 */
record Problem(int status, String name, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    private record Kind(int status, String name, String title) {}

    private static final Map<Class<? extends PartnersException>, Kind> KINDS = Map.of(
            InvalidSaleException.class, new Kind(400, "BadRequest", "Bad request"),
            UnknownPerformanceException.class, new Kind(404, "UnknownPerformance", "No such performance"),
            TooFewTicketsException.class, new Kind(409, "TooFewTickets", "Too few tickets left"),
            SaleKeyReusedException.class, new Kind(409, "IdempotencyKeyReused", "Idempotency key reused"),
            AllotmentContendedException.class, new Kind(409, "AllotmentContended", "Allotment in demand"));

    static Problem of(PartnersException refusal) {
        Kind kind = KINDS.get(refusal.getClass());
        return new Problem(kind.status(), kind.name(), kind.title(), refusal.getMessage());
    }

    /** The store is out of reach. Nothing is known to have changed. */
    static Problem unavailable() {
        return new Problem(503, "StoreUnavailable", "Desk closed for a moment",
                "The store cannot be reached; a sale can safely be sent again with its Idempotency-Key");
    }

    static Problem noPartner() {
        return new Problem(403, "NoPartner", "Who are you?",
                "The request carries no AWS caller: this method must be deployed with AWS_IAM");
    }

    String type() {
        return "urn:stagedoor:problem:" + name;
    }
}

package dev.stagedoor.shows.api;

import jakarta.ws.rs.core.Response;

/** What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> says it. */
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** @param name ends the type: {@code urn:stagedoor:problem:UnknownShow} */
    static Response of(int status, String name, String title, String detail) {
        return Response.status(status).type(MEDIA_TYPE)
                .entity(new Problem("urn:stagedoor:problem:" + name, title, status, detail)).build();
    }
}

package dev.stagedoor.shows.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers that a cache may keep for a minute and then ask about by their ETag, which is a hash of the bytes. */
@Singleton
public class Answers {

    private static final int MAX_AGE_SECONDS = 60;
    private static final int TAG_BYTES = 12;

    private final ObjectMapper json;

    @Inject
    public Answers(ObjectMapper json) {
        this.json = json;
    }

    /** 200 with the body, or 304 if the caller has it already ({@code If-None-Match}). */
    Response cacheable(Request request, Object body) {
        byte[] bytes = bytes(body);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                : unchanged;
        CacheControl cache = new CacheControl();
        cache.setMaxAge(MAX_AGE_SECONDS);
        cache.setNoTransform(false);
        return answer.tag(tag).cacheControl(cache).build();
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we answer is always JSON", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

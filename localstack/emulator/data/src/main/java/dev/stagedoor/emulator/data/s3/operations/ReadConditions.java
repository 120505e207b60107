package dev.stagedoor.emulator.data.s3.operations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.data.s3.error.NotModifiedException;
import dev.stagedoor.emulator.data.s3.error.PreconditionFailedException;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.StoredObject;

/** The conditional headers of reads, with the precedence of RFC 9110: an entity tag decides before a date. */
final class ReadConditions {

    private ReadConditions() {}

    static void check(AwsRequest request, StoredObject object) {
        Instant modified = object.lastModified().truncatedTo(ChronoUnit.SECONDS);
        String ifMatch = request.text("IfMatch");
        if (ifMatch != null) {
            if (!EntityTags.matches(ifMatch, object.etag())) {
                throw new PreconditionFailedException("If-Match");
            }
        } else if (date(request, "IfUnmodifiedSince").isBefore(modified)) {
            throw new PreconditionFailedException("If-Unmodified-Since");
        }
        String ifNoneMatch = request.text("IfNoneMatch");
        if (ifNoneMatch != null) {
            if (EntityTags.matches(ifNoneMatch, object.etag())) {
                throw new NotModifiedException();
            }
        } else if (request.text("IfModifiedSince") != null && !date(request, "IfModifiedSince").isBefore(modified)) {
            throw new NotModifiedException();
        }
    }

    /** A date that never decides where there is none. */
    private static Instant date(AwsRequest request, String member) {
        Instant never = member.equals("IfModifiedSince") ? Instant.MIN : Instant.MAX;
        String header = request.text(member);
        return header == null ? never : Times.parseHttp(header).orElse(never);
    }
}

package dev.stagedoor.emulator.cloudformation.resources;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.buffer.Buffer;

/** What a resource type is asked to do, and what it can use to do it. */
public interface ResourceRequest {

    String logicalId();

    String stackName();

    String stackId();

    Account account();

    Ids ids();

    /** The wanted properties, computed and in the types that the schema names, the stack's tags among them. */
    ObjectNode properties();

    /** What the resource is now, in an update. */
    ObjectNode previousProperties();

    /** The id of the resource, in an update or deletion. */
    String physicalId();

    /** The attributes of the resource, in an update or deletion. */
    ObjectNode attributes();

    /**
     * Says that the resource exists now, although it is not complete: should anything fail from here on, it is deleted. Called as
     * soon as the id is known.
     */
    void created(String physicalId);

    /** Calls a service in the name of whoever asked for the stack, and waits for the answer. */
    AwsResponse respond(String service, String operation, ObjectNode input, Buffer payload);

    /** As {@link #respond}, where only the members of the answer count. */
    default ObjectNode call(String service, String operation, ObjectNode input) {
        return respond(service, operation, input, Buffer.buffer()).output();
    }

    /** As {@link #call}, with a raw body. */
    default ObjectNode call(String service, String operation, ObjectNode input, Buffer payload) {
        return respond(service, operation, input, payload).output();
    }

    /** As {@link #call}, but for a deletion: an answer with this error code is a success. */
    default void callUnlessGone(String service, String operation, ObjectNode input, String... goneCodes) {
        try {
            call(service, operation, input);
        } catch (AwsException e) {
            if (!List.of(goneCodes).contains(e.code())) {
                throw e;
            }
        }
    }

    /**
     * Asks again and again until it is done.
     *
     * @param what is waited for, for the message
     * @throws ResourceFailure if it is not done within the limit
     * @throws ResourceCancelled if the stack gave up meanwhile
     */
    void await(String what, Duration limit, BooleanSupplier done);

    /** The stack that this resource is, if it is one. */
    NestedStack nestedStack();

    /** The value of a text property, or null. */
    default String text(String property) {
        return properties().hasNonNull(property) ? properties().get(property).asText() : null;
    }

    /** The name that the template gives, or one made as AWS makes it: stack, logical id and twelve random characters. */
    default String nameOr(String property, int maxLength) {
        String given = text(property);
        if (given != null) {
            return given;
        }
        String random = ids().upper(12);
        int room = maxLength - random.length() - 2;
        String logical = cut(logicalId(), Math.max(room / 2, room - stackName().length()));
        return cut(stackName(), room - logical.length()) + "-" + logical + "-" + random;
    }

    /** As {@link #nameOr}, for services whose names are in lower case. */
    default String lowerNameOr(String property, int maxLength) {
        String given = text(property);
        return given != null ? given : nameOr(property, maxLength).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}

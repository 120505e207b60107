package dev.stagedoor.emulator.core.bus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.iam.PolicyDocument;
import io.vertx.core.Future;

/** One emulated AWS service. Whoever calls it, from outside or inside, calls it through the {@link Bus}. Thread-safe. */
public interface AwsService {

    /** The name in ARNs, IAM actions and credential scopes, such as {@code dynamodb}. */
    String name();

    /** The service name in the credential scope of a signature, where it is not {@link #name()}. */
    default String signingName() {
        return name();
    }

    /** How this service speaks HTTP. */
    WireProtocol protocol();

    /** How it speaks to this client, where it speaks more than one protocol: SQS takes JSON and forms. */
    default WireProtocol protocol(WireRequest request) {
        return protocol();
    }

    /** What it can do, by AWS's own operation name. An operation that is not here is refused by that name. */
    Map<String, Operation> operations();

    /** The IAM action of a call, such as {@code lambda:InvokeFunction} for the operation {@code Invoke}. */
    default String action(AwsRequest request) {
        return name() + ":" + request.operation();
    }

    /** The ARNs that a call touches; each must be allowed. {@code *} where AWS knows no resource for the action. */
    default List<String> resources(AwsRequest request) {
        return List.of("*");
    }

    /**
     * Everything that a call needs to be allowed; each entry must be. Most calls are one action on their resources; a few, such
     * as {@code dynamodb:TransactWriteItems}, are authorised as the actions that they contain.
     */
    default List<Permission> permissions(AwsRequest request) {
        String action = action(request);
        return resources(request).stream().map(resource -> new Permission(action, resource)).toList();
    }

    /** The policy attached to the resource itself (a function's permissions, a role's trust policy), if it has one. */
    default Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
        return Optional.empty();
    }

    /**
     * True where that policy must allow, and an identity policy alone is not enough: a role is assumed only by those whom it
     * trusts.
     */
    default boolean needsResourcePolicy(AwsRequest request) {
        return false;
    }

    /** Condition keys of this call beside the global ones. A new key must be added to {@code ConditionKeys} as well. */
    default Map<String, List<String>> conditionKeys(AwsRequest request) {
        return Map.of();
    }

    /** True for the few operations that AWS takes without a signature (such as {@code AssumeRoleWithWebIdentity}). */
    default boolean unsigned(String operation) {
        return false;
    }

    /** True if nobody in particular may call as far as the resource's policy lets them: S3's public buckets, and no other. */
    default boolean anonymousByPolicy() {
        return false;
    }

    /** Ends what this service started: processes, servers, files. Called once. */
    default Future<Void> close() {
        return Future.succeededFuture();
    }
}

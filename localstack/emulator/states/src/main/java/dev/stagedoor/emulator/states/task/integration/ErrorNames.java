package dev.stagedoor.emulator.states.task.integration;

import java.util.Set;

/**
 * Names of errors as AWS's SDKs for Java make them of error codes: a code that the service's model has is an exception of its own,
 * every other one the service's general exception.
 *
 * @param prefix such as {@code DynamoDB}
 * @param general such as {@code AmazonDynamoDBException}
 * @param modelled the codes with an exception of their own; null where that is all but those that every service has
 */
public record ErrorNames(String prefix, String general, Set<String> modelled) {

    private static final String EXCEPTION = "Exception";

    /**
     * What services answer without a model.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/CommonErrors.html">Common errors</a>
     */
    private static final Set<String> COMMON = Set.of("AccessDenied", "AccessDeniedException", "ExpiredToken",
            "ExpiredTokenException", "IncompleteSignature", "InternalError", "InternalFailure", "InvalidAction",
            "InvalidClientTokenId", "InvalidParameterCombination", "InvalidParameterValue", "InvalidQueryParameter",
            "MalformedQueryString", "MissingAction", "MissingAuthenticationToken", "MissingParameter",
            "MissingRequiredParameterException", "NotAuthorized", "OptInRequired", "RequestExpired",
            "SerializationException", "ServiceUnavailable", "Throttling", "ThrottlingException",
            "UnknownOperationException", "UnrecognizedClientException", "ValidationError", "ValidationException");

    /** The error's name, such as {@code DynamoDB.ResourceNotFoundException}. */
    public String of(String code) {
        boolean known = modelled == null ? !COMMON.contains(code) : modelled.contains(code);
        return prefix + "." + (known ? exception(code) : general);
    }

    private static String exception(String code) {
        String name = code.endsWith("Fault") ? code.substring(0, code.length() - "Fault".length()) : code;
        return name.endsWith(EXCEPTION) ? name : name + EXCEPTION;
    }
}

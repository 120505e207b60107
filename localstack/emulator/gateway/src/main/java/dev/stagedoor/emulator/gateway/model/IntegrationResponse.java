package dev.stagedoor.emulator.gateway.model;

import java.util.Map;

/**
 * How one kind of answer of the back end becomes an answer of the method.
 *
 * @param selectionPattern a regular expression for the status (or a function's error message); null for the default
 * @param responseParameters {@code method.response.header.X} to source expressions
 * @param responseTemplates media type to template text
 */
public record IntegrationResponse(String statusCode, String selectionPattern, Map<String, String> responseParameters,
        Map<String, String> responseTemplates, String contentHandling) {

    public IntegrationResponse {
        responseParameters = Copies.of(responseParameters);
        responseTemplates = Copies.of(responseTemplates);
    }
}

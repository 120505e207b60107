package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;

/** What a parameter mapping reads from. Each value is null where there is none. */
public interface MappingScope {

    /** Last value of a header of the method request; its name is case-sensitive, as on AWS. */
    String requestHeader(String name);

    List<String> requestHeaders(String name);

    /** Last value of a decoded query parameter. */
    String requestQuery(String name);

    List<String> requestQueries(String name);

    /** A path parameter, still percent-encoded. */
    String requestPath(String name);

    /** The method request's body as text; never null. */
    String requestBody();

    /** Last value of a header of the integration's answer; its name is case-blind. */
    String responseHeader(String name);

    List<String> responseHeaders(String name);

    /** The integration's body as text; never null. */
    String responseBody();

    /** {@code $context}. */
    Map<String, Object> contextVariables();

    Map<String, String> stageVariables();
}

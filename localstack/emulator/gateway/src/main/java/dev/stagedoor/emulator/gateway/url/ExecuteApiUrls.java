package dev.stagedoor.emulator.gateway.url;

/**
 * Recognizes the URLs of deployed APIs:
 * <ul>
 * <li>{@code /_aws/execute-api/{api}/{stage}/...} and {@code /restapis/{api}/{stage}/_user_request_/...} on any host
 * <li>{@code /{stage}/...} on {@code {api}.execute-api.localhost}, {@code {api}.execute-api.localhost.localstack.cloud} and
 * {@code {api}.execute-api.{region}.amazonaws.com}, with or without a port
 * </ul>
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html">how to call an API</a>.
 */
public final class ExecuteApiUrls {

    private static final String PATH_FORM = "/_aws/execute-api/";
    private static final String REST_APIS = "/restapis/";
    private static final String USER_REQUEST = "_user_request_";
    private static final String HOST_LABEL = ".execute-api.";

    private final String region;

    /** @param region the one that the domain name of a path form carries */
    public ExecuteApiUrls(String region) {
        this.region = region;
    }

    /**
     * @param host the Host header, or null
     * @param path the raw path of the request
     * @return null if the request is for no deployed API
     */
    public ApiAddress parse(String host, String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return null;
        }
        if (path.startsWith(PATH_FORM)) {
            return afterApi(path, PATH_FORM.length());
        }
        if (path.startsWith(REST_APIS)) {
            ApiAddress address = userRequest(path);
            if (address != null) {
                return address;
            }
        }
        return host == null ? null : hostForm(host, path);
    }

    private ApiAddress afterApi(String path, int start) {
        int end = segmentEnd(path, start);
        String apiId = path.substring(start, end);
        return apiId.isEmpty() ? null : afterStage(apiId, path, end + 1, domain(apiId));
    }

    private ApiAddress userRequest(String path) {
        int apiEnd = segmentEnd(path, REST_APIS.length());
        int stageEnd = segmentEnd(path, apiEnd + 1);
        int markerEnd = segmentEnd(path, stageEnd + 1);
        if (stageEnd >= path.length() || !path.regionMatches(stageEnd + 1, USER_REQUEST, 0, USER_REQUEST.length())
                || markerEnd != stageEnd + 1 + USER_REQUEST.length()) {
            return null;
        }
        String apiId = path.substring(REST_APIS.length(), apiEnd);
        return new ApiAddress(apiId, path.substring(apiEnd + 1, stageEnd), path.substring(markerEnd), domain(apiId));
    }

    private static ApiAddress hostForm(String host, String path) {
        int label = host.indexOf(HOST_LABEL);
        if (label <= 0 || host.indexOf('.') != label) {
            return null;
        }
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        String rest = name.substring(Math.min(name.length(), label + HOST_LABEL.length()));
        boolean served = rest.equals("localhost") || rest.equals("localhost.localstack.cloud")
                || rest.endsWith(".amazonaws.com") && rest.indexOf('.') == rest.length() - ".amazonaws.com".length();
        return served ? afterStage(name.substring(0, label), path, 1, name) : null;
    }

    private static ApiAddress afterStage(String apiId, String path, int start, String domainName) {
        if (start >= path.length()) {
            return new ApiAddress(apiId, "", "", domainName);
        }
        int end = segmentEnd(path, start);
        return new ApiAddress(apiId, path.substring(start, end), path.substring(end), domainName);
    }

    private static int segmentEnd(String path, int start) {
        int slash = start > path.length() ? -1 : path.indexOf('/', start);
        return slash < 0 ? path.length() : slash;
    }

    private String domain(String apiId) {
        return apiId + HOST_LABEL + region + ".amazonaws.com";
    }
}

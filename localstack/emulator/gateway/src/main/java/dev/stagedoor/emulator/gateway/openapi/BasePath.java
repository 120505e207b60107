package dev.stagedoor.emulator.gateway.openapi;

import dev.stagedoor.emulator.gateway.openapi.ImportOptions.BasePathMode;

/**
 * What the path of the servers does to the paths of the resources.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html">basePath</a>.
 */
final class BasePath {

    private BasePath() {}

    /** What comes before each path: empty, or a path without a slash at its end. */
    static String prefix(String basePath, BasePathMode mode) {
        String path = basePath.startsWith("/") ? basePath : "/" + basePath;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return switch (mode) {
            case IGNORE -> "";
            case PREPEND -> path;
            case SPLIT -> path.indexOf('/', 1) < 0 ? "" : path.substring(path.indexOf('/', 1));
        };
    }
}

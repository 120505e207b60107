package dev.stagedoor.emulator.sandbox;

import java.util.Map;

/** The function's defined environment variables. See {@code configuration-envvars} in the Lambda guide. */
record FunctionEnvironment(String runtimeApi, String handler, String name, String version, int memoryMegabytes,
        String logGroup, String logStream) {

    static FunctionEnvironment of(Map<String, String> environment) {
        return new FunctionEnvironment(environment.get("AWS_LAMBDA_RUNTIME_API"), environment.get("_HANDLER"),
                environment.get("AWS_LAMBDA_FUNCTION_NAME"), environment.get("AWS_LAMBDA_FUNCTION_VERSION"),
                Integer.parseInt(environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")),
                environment.get("AWS_LAMBDA_LOG_GROUP_NAME"), environment.get("AWS_LAMBDA_LOG_STREAM_NAME"));
    }
}

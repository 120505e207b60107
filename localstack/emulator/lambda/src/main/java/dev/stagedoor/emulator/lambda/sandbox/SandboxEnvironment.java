package dev.stagedoor.emulator.lambda.sandbox;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;

/**
 * The environment of a function's process. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">environment variables</a>.
 */
final class SandboxEnvironment {

    private SandboxEnvironment() {}

    /**
     * @param runtimeApi the sandbox's own, without the scheme
     * @param endpoint where the emulator answers AWS calls; a function may set another one, as on AWS
     */
    static Map<String, String> of(FunctionVersion function, RoleSession role, String region, URI endpoint,
            String runtimeApi, String logStream) {
        FunctionConfiguration configuration = function.configuration();
        Map<String, String> all = new HashMap<>();
        all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        all.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
        all.put("AWS_ENDPOINT_URL", endpoint.toString());
        all.putAll(configuration.environment());
        all.put("_HANDLER", configuration.handler());
        all.put("AWS_REGION", region);
        all.put("AWS_DEFAULT_REGION", region);
        all.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + configuration.runtime());
        all.put("AWS_LAMBDA_FUNCTION_NAME", function.functionName());
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(configuration.memorySize()));
        all.put("AWS_LAMBDA_FUNCTION_VERSION", function.version());
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        all.put("AWS_LAMBDA_LOG_GROUP_NAME", configuration.logGroup());
        all.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        all.put("AWS_ACCESS_KEY_ID", role.accessKeyId());
        all.put("AWS_SECRET_ACCESS_KEY", role.secretAccessKey());
        all.put("AWS_SESSION_TOKEN", role.sessionToken());
        all.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        all.put("LAMBDA_TASK_ROOT", function.code().root().toString());
        all.put("LAMBDA_RUNTIME_DIR", function.code().root().toString());
        return all;
    }
}

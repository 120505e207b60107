package dev.stagedoor.emulator.lambda.operations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;

/**
 * Reads a function's configuration; what a call does not say stays as it is. Each member is enforced, recorded only (see
 * {@link FunctionConfiguration}) or refused by name.
 */
final class ConfigurationReader {

    /** What {@code CreateFunction} and {@code UpdateFunctionConfiguration} share. */
    static final String[] MEMBERS = {"FunctionName", "Runtime", "Role", "Handler", "Description", "Timeout",
            "MemorySize", "Environment", "EphemeralStorage", "TracingConfig", "LoggingConfig", "VpcConfig", "Layers",
            "FileSystemConfigs", "ImageConfig", "DeadLetterConfig", "KMSKeyArn", "SnapStart"};

    private static final String ROLE = "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+";
    private static final String LOG_GROUP = "[\\.\\-_/#A-Za-z0-9]+";
    private static final List<String> RUNTIMES = List.of("java17", "java21", "java25");
    private static final int MAX_ENVIRONMENT = 4096;
    private static final Set<String> RESERVED = Set.of("_HANDLER", "_X_AMZN_TRACE_ID", "AWS_REGION",
            "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR");

    private ConfigurationReader() {}

    static FunctionConfiguration read(Members members, FunctionConfiguration before) {
        refuseWhatIsNotHere(members);
        JsonNode vpc = members.has("VpcConfig") ? members.value("VpcConfig") : before.vpcConfig();
        return new FunctionConfiguration(runtime(members.text("Runtime", before.runtime())),
                members.matching("Role", before.role(), ROLE), handler(members, before.handler()),
                members.text("Description", before.description(), 256),
                members.number("Timeout", before.timeout(), 1, 900),
                members.number("MemorySize", before.memorySize(), 128, 10_240),
                members.has("Environment") ? environment(members) : before.environment(),
                members.inside("EphemeralStorage", "Size").number("Size", before.ephemeralStorage(), 512, 10_240),
                before.architectures(),
                members.inside("TracingConfig", "Mode").oneOf("Mode", before.tracingMode(),
                        List.of("Active", "PassThrough")),
                logGroup(members, before.logGroup()), vpc);
    }

    private static void refuseWhatIsNotHere(Members members) {
        members.refuse("Layers", "put what the layer has into the function's zip");
        members.refuse("FileSystemConfigs", "there is no EFS");
        members.refuse("ImageConfig", "functions come from zips only");
        members.refuse("KMSKeyArn", "there is no KMS");
        members.inside("DeadLetterConfig", "TargetArn").refuse("TargetArn",
                "dead letter queues of functions are not built yet");
        members.inside("SnapStart", "ApplyOn").oneOf("ApplyOn", "None", List.of("None"));
    }

    private static String runtime(String runtime) {
        if (runtime != null && !RUNTIMES.contains(runtime)) {
            throw new InvalidParameterValueException(
                    "The Stagedoor emulator runs the runtimes " + RUNTIMES + " (on its own JDK), not " + runtime);
        }
        return runtime;
    }

    private static String handler(Members members, String before) {
        members.text("Handler", before, 128);
        return members.matching("Handler", before, "[^\\s]+");
    }

    private static String logGroup(Members members, String before) {
        Members logging = members.inside("LoggingConfig", "LogGroup", "LogFormat", "ApplicationLogLevel",
                "SystemLogLevel");
        logging.oneOf("LogFormat", "Text", List.of("Text"));
        logging.refuse("ApplicationLogLevel", "it belongs to the log format JSON");
        logging.refuse("SystemLogLevel", "it belongs to the log format JSON");
        return logging.matching("LogGroup", before, LOG_GROUP);
    }

    private static Map<String, String> environment(Members members) {
        Map<String, String> variables = members.inside("Environment", "Variables").map("Variables");
        Set<String> reserved = new TreeSet<>(variables.keySet());
        reserved.retainAll(RESERVED);
        if (!reserved.isEmpty()) {
            throw new InvalidParameterValueException("Lambda was unable to configure your environment variables because"
                    + " the environment variables you have provided contains reserved keys that are currently not"
                    + " supported for modification. Reserved keys used in this request: "
                    + String.join(", ", reserved));
        }
        variables.keySet().stream().filter(name -> !name.matches("[a-zA-Z]([a-zA-Z0-9_])+")).findFirst()
                .ifPresent(name -> {
                    throw new InvalidParameterValueException(
                            "1 validation error detected: Value at 'environment.variables'"
                                    + " failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy"
                                    + " regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]");
                });
        var json = Json.object();
        variables.forEach(json::put);
        String text = Json.write(json);
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_ENVIRONMENT) {
            throw new InvalidParameterValueException("Lambda was unable to configure your environment variables because"
                    + " the environment variables you have provided exceeded the 4KB limit. String measured: " + text);
        }
        return Map.copyOf(variables);
    }
}

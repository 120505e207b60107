package dev.stagedoor.emulator.lambda;

import java.util.List;

import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.RestErrorShape;
import dev.stagedoor.emulator.core.wire.RestJsonProtocol;
import dev.stagedoor.emulator.core.wire.RestRoute;

/** Methods and paths of the API, whose dates AWS never changed. */
final class LambdaRoutes {

    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String FUNCTION = FUNCTIONS + "/{FunctionName}";
    private static final String TAGS = "/2017-03-31/tags/{Resource}";
    private static final String RETRIES = "/2019-09-25/functions/{FunctionName}/event-invoke-config";

    private static final String MAPPINGS = "/2015-03-31/event-source-mappings";
    private static final String MAPPING = MAPPINGS + "/{UUID}";

    private LambdaRoutes() {}

    static WireProtocol protocol() {
        return new RestJsonProtocol("lambda", RestErrorShape.TYPE_AND_MESSAGE, List.of(
                RestRoute.post("CreateFunction", FUNCTIONS),
                RestRoute.get("ListFunctions", FUNCTIONS).query("Marker", "MaxItems", "FunctionVersion",
                        "MasterRegion"),
                RestRoute.get("GetFunction", FUNCTION).query("Qualifier"),
                RestRoute.delete("DeleteFunction", FUNCTION).query("Qualifier"),
                RestRoute.get("GetFunctionConfiguration", FUNCTION + "/configuration").query("Qualifier"),
                RestRoute.put("UpdateFunctionConfiguration", FUNCTION + "/configuration"),
                RestRoute.put("UpdateFunctionCode", FUNCTION + "/code"),
                RestRoute.post("Invoke", FUNCTION + "/invocations").query("Qualifier")
                        .header("X-Amz-Invocation-Type", "InvocationType").header("X-Amz-Log-Type", "LogType")
                        .header("X-Amz-Client-Context", "ClientContext").rawPayload(),
                RestRoute.post("PublishVersion", FUNCTION + "/versions"),
                RestRoute.get("ListVersionsByFunction", FUNCTION + "/versions").query("Marker", "MaxItems"),
                RestRoute.post("CreateAlias", FUNCTION + "/aliases"),
                RestRoute.get("ListAliases", FUNCTION + "/aliases").query("FunctionVersion", "Marker", "MaxItems"),
                RestRoute.get("GetAlias", FUNCTION + "/aliases/{Name}"),
                RestRoute.put("UpdateAlias", FUNCTION + "/aliases/{Name}"),
                RestRoute.delete("DeleteAlias", FUNCTION + "/aliases/{Name}"),
                RestRoute.post("AddPermission", FUNCTION + "/policy").query("Qualifier"),
                RestRoute.get("GetPolicy", FUNCTION + "/policy").query("Qualifier"),
                RestRoute.delete("RemovePermission", FUNCTION + "/policy/{StatementId}").query("Qualifier",
                        "RevisionId"),
                RestRoute.put("PutFunctionConcurrency", "/2017-10-31/functions/{FunctionName}/concurrency"),
                RestRoute.get("GetFunctionConcurrency", "/2019-09-30/functions/{FunctionName}/concurrency"),
                RestRoute.delete("DeleteFunctionConcurrency", "/2017-10-31/functions/{FunctionName}/concurrency"),
                RestRoute.put("PutFunctionEventInvokeConfig", RETRIES).query("Qualifier"),
                RestRoute.post("UpdateFunctionEventInvokeConfig", RETRIES).query("Qualifier"),
                RestRoute.get("GetFunctionEventInvokeConfig", RETRIES).query("Qualifier"),
                RestRoute.delete("DeleteFunctionEventInvokeConfig", RETRIES).query("Qualifier"),
                RestRoute.get("ListFunctionEventInvokeConfigs", RETRIES + "/list").query("Marker", "MaxItems"),
                RestRoute.post("CreateEventSourceMapping", MAPPINGS),
                RestRoute.get("ListEventSourceMappings", MAPPINGS).query("EventSourceArn", "FunctionName", "Marker",
                        "MaxItems"),
                RestRoute.get("GetEventSourceMapping", MAPPING), RestRoute.put("UpdateEventSourceMapping", MAPPING),
                RestRoute.delete("DeleteEventSourceMapping", MAPPING),
                RestRoute.get("ListTags", TAGS),
                RestRoute.post("TagResource", TAGS),
                RestRoute.delete("UntagResource", TAGS).queryList("tagKeys", "TagKeys")));
    }
}

package dev.stagedoor.emulator.sandbox;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-context.html">context object</a> of one event. */
final class EventContext implements Context {

    private final FunctionEnvironment function;
    private final Event event;

    EventContext(FunctionEnvironment function, Event event) {
        this.function = function;
        this.event = event;
    }

    @Override
    public String getAwsRequestId() {
        return event.requestId();
    }

    @Override
    public String getLogGroupName() {
        return function.logGroup();
    }

    @Override
    public String getLogStreamName() {
        return function.logStream();
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return function.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return event.functionArn();
    }

    @Override
    public CognitoIdentity getIdentity() {
        return event.identity() == null ? null : JsonIdentity.parse(event.identity());
    }

    @Override
    public ClientContext getClientContext() {
        return event.clientContext() == null ? null : JsonClientContext.parse(event.clientContext());
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, event.deadline() - System.currentTimeMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memoryMegabytes();
    }

    @Override
    public LambdaLogger getLogger() {
        return ConsoleLogger.INSTANCE;
    }
}

package dev.stagedoor.emulator.gateway.explain;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.compile.Authorization;
import dev.stagedoor.emulator.gateway.compile.NearMisses;

/** Says what each step decided, in words. The steps are known by their names in explanations. */
final class StepDecisions {

    private StepDecisions() {}

    static void describe(String step, Trace trace, ObjectNode out) {
        switch (step) {
            case "stage" -> out.put("decision", trace.snapshot == null
                    ? String.valueOf(trace.errorReason)
                    : "deployment " + trace.snapshot.deploymentId());
            case "route" -> route(trace, out);
            case "body" -> out.put("decision", trace.requestBytes + " bytes");
            case "authorize" -> out.put("decision", authorization(trace));
            case "throttle" -> out.put("decision",
                    trace.tokensLeft < 0 ? "account: nothing left" : "account: " + trace.tokensLeft + " left");
            case "integrate" -> out.put("decision", integration(trace));
            case "respond" -> out.put("decision", Integer.toString(trace.status));
            default -> {
                // The other steps decide nothing unless they refuse, and then the gateway response says why.
            }
        }
    }

    private static void route(Trace trace, ObjectNode out) {
        if (trace.method == null) {
            out.put("decision", "no match for " + trace.verb + " " + trace.routedPath);
        } else {
            out.put("decision", trace.method.resourcePath() + " " + trace.method.httpMethod());
        }
        if (trace.snapshot != null && trace.routedPath != null) {
            List<String> near = NearMisses.of(trace.snapshot.routes(), trace.verb, trace.routedPath);
            if (!near.isEmpty()) {
                out.put("near", String.join("; ", near));
            }
        }
    }

    private static String authorization(Trace trace) {
        if (trace.method.authorization() == Authorization.NONE) {
            return "NONE";
        }
        if (trace.caller == null) {
            return "AWS_IAM: nobody";
        }
        String who = "AWS_IAM " + trace.caller.arn();
        if (trace.caller instanceof Caller.Root) {
            return who + " allow: the root may everything";
        }
        if (trace.decision == null) {
            return who;
        }
        String by = trace.decision.policy() == null
                ? "no policy says anything"
                : "policy " + trace.decision.policy() + ", statement " + trace.decision.statement();
        return who + (trace.decision.allowed() ? " allow: " : " deny: ") + by;
    }

    private static String integration(Trace trace) {
        StringBuilder text = new StringBuilder(trace.method.integration().type().name());
        append(text, " ", trace.endpoint == null ? null : Redaction.query(trace.endpoint));
        append(text, " at ", trace.endpointPeer);
        append(text, " -> ", trace.endpointStatus == 0 ? null : trace.endpointStatus);
        append(text, ", ", trace.endpointNote);
        return text.toString();
    }

    private static void append(StringBuilder text, String before, Object what) {
        if (what != null) {
            text.append(before).append(what);
        }
    }
}

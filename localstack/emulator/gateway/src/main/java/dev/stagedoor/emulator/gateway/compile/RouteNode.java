package dev.stagedoor.emulator.gateway.compile;

import java.util.HashMap;
import java.util.Map;

/** One segment of the route tree. Mutable only while the tree is built. */
final class RouteNode {

    final Map<String, RouteNode> statics = new HashMap<>();
    RouteNode parameter;
    CompiledResource greedy;
    CompiledResource resource;

    RouteNode staticChild(String segment) {
        return statics.computeIfAbsent(segment, name -> new RouteNode());
    }

    RouteNode parameterChild() {
        if (parameter == null) {
            parameter = new RouteNode();
        }
        return parameter;
    }
}

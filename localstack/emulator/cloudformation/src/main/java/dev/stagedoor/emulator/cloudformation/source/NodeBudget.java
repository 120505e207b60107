package dev.stagedoor.emulator.cloudformation.source;

/** Counts the nodes of one template and watches its depth. */
final class NodeBudget {

    private int nodes;

    void take(Position position, int depth) {
        if (depth > TemplateLimits.DEPTH) {
            throw new TemplateException(position, "Template format error: nested deeper than " + TemplateLimits.DEPTH
                    + " levels.");
        }
        if (++nodes > TemplateLimits.NODES) {
            throw new TemplateException(position, "Template format error: more than " + TemplateLimits.NODES
                    + " values.");
        }
    }
}

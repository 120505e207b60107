package dev.stagedoor.emulator.gateway.vtl;

import java.io.IOException;
import java.io.Writer;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.directive.Foreach;
import org.apache.velocity.runtime.parser.node.Node;

/** {@code #foreach}, which looks at the clock before each iteration: loops inside loops multiply. */
public final class BoundedForeach extends Foreach {

    private RenderBudget budget;

    /** Velocity makes an instance of its own for each use. */
    public BoundedForeach() {}

    @Override
    public void init(RuntimeServices services, InternalContextAdapter context, Node node) {
        super.init(services, context, node);
        budget = RenderBudget.of(services);
    }

    @Override
    protected void renderBlock(InternalContextAdapter context, Writer writer, Node node) throws IOException {
        budget.step();
        super.renderBlock(context, writer, node);
    }
}

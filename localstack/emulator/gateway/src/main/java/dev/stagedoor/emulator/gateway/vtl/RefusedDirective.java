package dev.stagedoor.emulator.gateway.vtl;

import java.io.Writer;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** A directive of Velocity that API Gateway does not have: a template that uses it does not compile. */
public abstract class RefusedDirective extends Directive {

    private final String name;

    RefusedDirective(String name) {
        this.name = name;
    }

    /** Reads files. Velocity makes an instance of its own for each use, here and below. */
    public static final class Include extends RefusedDirective {
        public Include() {
            super("include");
        }
    }

    /** Reads templates from files. */
    public static final class Parse extends RefusedDirective {
        public Parse() {
            super("parse");
        }
    }

    /** Would compile client data. */
    public static final class Evaluate extends RefusedDirective {
        public Evaluate() {
            super("evaluate");
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getType() {
        return LINE;
    }

    @Override
    public void init(RuntimeServices services, InternalContextAdapter context, Node node) {
        throw new TemplateInitException("#" + name + " is not available in mapping templates", null, null,
                node.getTemplateName(), node.getColumn(), node.getLine());
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        throw new IllegalStateException("#" + name + " never compiles");
    }
}

package dev.stagedoor.emulator.gateway.vtl;

import java.io.StringReader;
import java.util.regex.Pattern;

import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;

/**
 * Compiles mapping templates. Velocity 2 is set up to answer as API Gateway's Velocity 1 does, inside a sandbox: no files, no
 * classes, no includes, and every rendering bounded. One per gateway; thread-safe.
 */
public final class TemplateEngine {

    /** Templates over this size are refused. See the <a
     * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">known issues</a>. */
    static final int MAX_TEMPLATE_BYTES = 300 * 1024;

    /** AWS accepts spaces between {@code #} and {@code set}; Velocity does not. */
    private static final Pattern SPACED_SET = Pattern.compile("^([ \\t]*)#[ \\t]+set[ \\t]*\\(", Pattern.MULTILINE);

    private final RenderBudget budget = new RenderBudget();
    private final UtilVariable util = new UtilVariable();
    private final JsonPaths paths = new JsonPaths();
    private final RuntimeInstance velocity = new RuntimeInstance();

    public TemplateEngine() {
        velocity.setApplicationAttribute(RenderBudget.class.getName(), budget);
        velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, SandboxUberspect.class.getName());
        velocity.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, EmptyReferences.class.getName());
        velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "string");
        velocity.setProperty("resource.loader.string.class", StringResourceLoader.class.getName());
        velocity.setProperty(RuntimeConstants.VM_LIBRARY, "");
        velocity.setProperty(RuntimeConstants.MAX_NUMBER_LOOPS, "1000");
        velocity.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        velocity.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, "true");
        velocity.setProperty(RuntimeConstants.RUNTIME_LOG_REFERENCE_LOG_INVALID, "false");
        velocity.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, "false");
        velocity.init();
        velocity.addDirective(new BoundedForeach());
        velocity.addDirective(new RefusedDirective.Include());
        velocity.addDirective(new RefusedDirective.Parse());
        velocity.addDirective(new RefusedDirective.Evaluate());
    }

    /** The JSONPath compiler that {@code $input} needs. */
    public JsonPaths paths() {
        return paths;
    }

    /**
     * @param name what the template is, for messages
     * @throws TemplateSyntaxException with line and column if Velocity cannot parse it, or if it is too large
     */
    public MappingTemplate compile(String name, String text) {
        if (text.length() > MAX_TEMPLATE_BYTES) {
            throw new TemplateSyntaxException(name + " is larger than 300 KB");
        }
        if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
            return new ConstantTemplate(text);
        }
        Template template = new Template();
        template.setRuntimeServices(velocity);
        template.setName(name);
        try {
            String source = SPACED_SET.matcher(text).replaceAll("$1#set(");
            SimpleNode root = velocity.parse(new StringReader(source), template);
            NullComparison.apply(root);
            template.setData(root);
            template.initDocument();
        } catch (ParseException | VelocityException e) {
            throw new TemplateSyntaxException(name + ": " + e.getMessage());
        }
        return new VelocityTemplate(template, util, budget);
    }
}

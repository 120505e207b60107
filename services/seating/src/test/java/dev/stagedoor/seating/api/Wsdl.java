package dev.stagedoor.seating.api;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A WSDL without what may differ: comments, white space, prefixes, the order of messages, and the address, which is wherever the service runs. */
final class Wsdl {

    private Wsdl() {}

    static String form(String wsdl) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return form(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(wsdl.getBytes(StandardCharsets.UTF_8))).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(wsdl, e);
        }
    }

    private static String form(Element element) {
        if (element.getLocalName().equals("address")) {
            return "";
        }
        String attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item).filter(a -> !a.getNodeName().startsWith("xmlns"))
                .map(a -> " " + a.getNodeName() + "=" + a.getNodeValue().replaceFirst("^\\w+:(?=[A-Za-z]+$)", ""))
                .sorted().collect(Collectors.joining());
        NodeList nodes = element.getChildNodes();
        Stream<String> children = IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(child -> child.getNodeType() == Node.ELEMENT_NODE).map(child -> form((Element) child));
        // The order of messages says nothing; that of a sequence does.
        boolean ordered = !element.getLocalName().equals("definitions");
        return "\n<" + element.getLocalName() + attributes
                + (ordered ? children : children.sorted()).collect(Collectors.joining()) + ">";
    }
}

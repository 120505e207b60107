package dev.stagedoor.emulator.data.s3.wire;

import java.util.HashMap;
import java.util.Map;

/** How the lists of the API model look in XML: most are elements that repeat, a few have an element around them. */
final class XmlNames {

    /** Element to member, for lists without an element around them. */
    static final Map<String, String> FLATTENED = Map.of("Object", "Objects", "Part", "Parts", "Rule", "Rules",
            "Transition", "Transitions", "NoncurrentVersionTransition", "NoncurrentVersionTransitions");

    /** Member to the element of its entries, for lists with an element around them. */
    static final Map<String, String> WRAPPED = Map.of("TagSet", "Tag", "Buckets", "Bucket");

    /** Member to element: the inverse of {@link #FLATTENED}; other lists keep their name. */
    static final Map<String, String> ELEMENTS = new HashMap<>();

    static {
        FLATTENED.forEach((element, member) -> ELEMENTS.put(member, element));
    }

    private XmlNames() {}
}

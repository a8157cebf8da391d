package ayneh.source.telegram;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The boxes directly inside a box of a page. Those deeper inside may have the same classes and mean other things. */
public final class ChildElements {
    private ChildElements() {}

    /** The first one with all of these classes. */
    public static Optional<Element> find(Element parent, String... classes) {
        return parent.children().stream()
                .filter(child -> hasAll(child, classes))
                .findFirst();
    }

    /** All with this class. */
    public static List<Element> all(Element parent, String name) {
        return parent.children().stream().filter(child -> child.hasClass(name)).toList();
    }

    private static boolean hasAll(Element element, String... classes) {
        for (String each : classes) {
            if (!element.hasClass(each)) {
                return false;
            }
        }
        return true;
    }
}

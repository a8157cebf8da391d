package ayneh.source.telegram;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the direct children of an element. Elements deeper inside may have the same classes with other meanings. */
public final class ChildElements {
    private ChildElements() {}

    /** Returns the first child with all of these classes. */
    public static Optional<Element> find(Element parent, String... classes) {
        return parent.children().stream()
                .filter(child -> hasAll(child, classes))
                .findFirst();
    }

    /** Returns all children with this class. */
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

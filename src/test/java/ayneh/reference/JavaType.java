package ayneh.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A type of the program as its source declares it.
 *
 * @param packageName its package
 * @param name its name within that, as in {@code FeedView.Entry}
 */
record JavaType(String packageName, String name, ClassTree declared, TreePath path, DocTrees documentation) {
    boolean isRecord() {
        return declared.getKind() == Tree.Kind.RECORD;
    }

    /** Returns the components of a record: it has no other fields that aren't static. */
    List<VariableTree> components() {
        return declared.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    /** Returns the public methods of its objects. */
    List<MethodTree> methods() {
        return declared.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getReturnType() != null)
                .filter(method -> {
                    Set<Modifier> flags = method.getModifiers().getFlags();
                    return flags.contains(Modifier.PUBLIC) && !flags.contains(Modifier.STATIC);
                })
                .toList();
    }

    DocCommentTree comment() {
        return comment(path);
    }

    DocCommentTree comment(MethodTree method) {
        return comment(new TreePath(path, method));
    }

    private DocCommentTree comment(TreePath place) {
        DocCommentTree comment = documentation.getDocCommentTree(place);
        if (comment == null) {
            throw new IllegalStateException(name + " has a part without a comment: " + place.getLeaf());
        }
        return comment;
    }

    /** Returns what a comment says of a parameter or component. */
    List<? extends DocTree> parameter(DocCommentTree comment, String parameter) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> tag.getName().getName().contentEquals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no @param " + parameter))
                .getDescription();
    }
}

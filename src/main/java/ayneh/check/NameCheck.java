package ayneh.check;

import ayneh.settings.NameRules;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names that Windows or macOS can't have in one folder. Both ignore letter case; macOS takes the composed and the
 * decomposed form of a letter for the same (Apple File System Guide, FAQ).
 */
final class NameCheck {
    private NameCheck() {}

    static List<Finding> of(FolderFiles folder) {
        List<Finding> findings = new ArrayList<>();
        Map<String, FolderFiles.Item> seen = new HashMap<>();
        for (FolderFiles.Item item : folder.items()) {
            String composed = Normalizer.normalize(item.name(), Normalizer.Form.NFC);
            FolderFiles.Item other = seen.putIfAbsent(item.parent() + "/" + NameRules.fold(composed), item);
            if (other != null) {
                findings.add(new Finding(
                        Kind.CLASHING_NAME,
                        folder.place(item),
                        "Windows and macOS take this name for that of «" + other.name() + "» beside it",
                        "rename one of them"));
            }
            if (NameRules.windowsRejects(item.name())) {
                findings.add(new Finding(
                        Kind.RESERVED_NAME,
                        folder.place(item),
                        "Windows can't have a file or folder «" + item.name() + "»",
                        "rename it"));
            }
        }
        return findings;
    }
}

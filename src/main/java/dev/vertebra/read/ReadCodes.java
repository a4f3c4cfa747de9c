package dev.vertebra.read;

import static dev.vertebra.diagnostic.Code.error;
import static dev.vertebra.diagnostic.Code.warning;

import dev.vertebra.diagnostic.Code;
import java.util.List;

/** Codes of findings about files, syntax, fields, result files, the project file and catalogues. */
public final class ReadCodes {
  public static final Code UNREADABLE_FILE = error("VT001", "unreadable-file");
  public static final Code REFUSED_ENTRY = error("VT002", "refused-entry");
  public static final Code INVALID_UTF8 = error("VT003", "invalid-utf8");
  public static final Code BYTE_ORDER_MARK = warning("VT004", "byte-order-mark");
  public static final Code CONTROL_CHARACTER = error("VT005", "control-character");
  public static final Code FILE_TOO_LARGE = error("VT006", "file-too-large");
  public static final Code HIDDEN_DIRECTION = warning("VT007", "hidden-direction");
  public static final Code NO_RECORDS = error("VT008", "no-records");
  public static final Code UNREAD_RECORDS = error("VT009", "unread-records");

  public static final Code YAML_SYNTAX = error("VT101", "yaml-syntax");
  public static final Code TAB_INDENTATION = error("VT102", "tab-indentation");
  public static final Code FRONT_MATTER_OPEN = error("VT103", "front-matter-open");
  public static final Code EXTRA_DOCUMENT = error("VT104", "extra-document");
  public static final Code YAML_ANCHOR = error("VT105", "yaml-anchor");
  public static final Code YAML_TAG = error("VT106", "yaml-tag");
  public static final Code MERGE_KEY = error("VT107", "merge-key");
  public static final Code TOO_DEEP = error("VT108", "nesting-too-deep");
  public static final Code DUPLICATE_KEY = error("VT109", "duplicate-key");
  public static final Code KEY_NOT_TEXT = error("VT110", "key-not-text");
  public static final Code NOT_A_RECORD = error("VT111", "not-a-record");
  public static final Code EMPTY_RECORDS = error("VT112", "empty-records");

  public static final Code MISSING_IDENTITY = error("VT120", "missing-identity");
  public static final Code INVALID_ID = error("VT121", "invalid-id");
  public static final Code UNKNOWN_KIND = error("VT122", "unknown-kind");
  public static final Code UNKNOWN_FIELD = error("VT123", "unknown-field");
  public static final Code MISSING_FIELD = error("VT124", "missing-field");
  public static final Code EMPTY_VALUE = error("VT125", "empty-value");
  public static final Code UNKNOWN_STATUS = error("VT126", "unknown-status");
  public static final Code WRONG_TYPE = error("VT127", "wrong-type");
  public static final Code NOT_ONE_VALUE = error("VT128", "not-one-value");
  public static final Code WRONG_SHAPE = error("VT129", "wrong-shape");
  public static final Code NOT_A_CHOICE = error("VT130", "not-a-choice");
  public static final Code VALUE_TOO_LONG = error("VT131", "value-too-long");
  public static final Code INVALID_PATH = error("VT132", "invalid-path");
  public static final Code RELATION_NOT_ALLOWED = error("VT133", "relation-not-allowed");
  public static final Code LINK_NOT_AN_ID = error("VT134", "link-not-an-id");
  public static final Code BODY_LINK_NOT_AN_ID = warning("VT135", "body-link-not-an-id");
  public static final Code INVALID_CLAUSE = error("VT136", "invalid-clause");
  public static final Code INTRICATE_BODY = warning("VT137", "intricate-body");

  public static final Code RESULT_NOT_JSON = error("VT140", "result-not-json");
  public static final Code RESULT_SCHEMA = error("VT141", "result-schema");
  public static final Code RESULT_MISSING_KEY = error("VT142", "result-missing-key");
  public static final Code RESULT_UNKNOWN_KEY = error("VT143", "result-unknown-key");
  public static final Code RESULT_WRONG_TYPE = error("VT144", "result-wrong-type");
  public static final Code RESULT_NUMBER = error("VT145", "result-number");
  public static final Code RESULT_INTEGER = error("VT146", "result-integer-too-large");
  public static final Code RESULT_DUPLICATE_METRIC = error("VT147", "result-duplicate-metric");

  public static final Code NO_PROJECT_FILE = error("VT401", "no-project-file");
  public static final Code UNKNOWN_PROFILE = error("VT402", "unknown-profile");
  public static final Code UNKNOWN_NAME = error("VT403", "unknown-name");
  public static final Code DUPLICATE_NAME = error("VT404", "duplicate-name");
  public static final Code INVALID_DECLARATION = error("VT405", "invalid-declaration");
  public static final Code INVALID_RULE_SETTING = error("VT406", "invalid-rule-setting");
  public static final Code NO_CATALOGUE = error("VT407", "no-catalogue");
  public static final Code STARTER_TEXT = warning("VT408", "starter-text");
  public static final Code INVALID_RISK_MATRIX = error("VT410", "invalid-risk-matrix");

  public static final Code COVERAGE_NAME = error("VT441", "coverage-unknown-name");
  public static final Code COVERAGE_DIRECTION = error("VT442", "coverage-direction");
  public static final Code COVERAGE_THRESHOLD = error("VT443", "coverage-threshold");
  public static final Code COVERAGE_BOUNDS = error("VT444", "coverage-bounds");

  public static final Code UNKNOWN_CATALOGUE = error("VT420", "unknown-catalogue");
  public static final Code EMPTY_CATALOGUE = error("VT421", "empty-catalogue");
  public static final Code DUPLICATE_CLAUSE = error("VT422", "duplicate-clause");
  public static final Code UNKNOWN_PARENT = error("VT423", "unknown-parent");
  public static final Code UNKNOWN_EVIDENCE_KIND = error("VT424", "unknown-evidence-kind");
  public static final Code CATALOGUE_ID = error("VT425", "catalogue-id");
  public static final Code SHADOWED_CATALOGUE = warning("VT426", "shadowed-catalogue");
  public static final Code UNKNOWN_MAPPING = error("VT427", "unknown-mapping");
  public static final Code CLAUSE_BELOW_ITSELF = error("VT428", "clause-below-itself");
  public static final Code UNSELECTED_CATALOGUE = warning("VT429", "unselected-catalogue");

  private ReadCodes() {}

  /** All of them, by id. */
  public static List<Code> all() {
    return List.of(
        UNREADABLE_FILE,
        REFUSED_ENTRY,
        INVALID_UTF8,
        BYTE_ORDER_MARK,
        CONTROL_CHARACTER,
        FILE_TOO_LARGE,
        HIDDEN_DIRECTION,
        NO_RECORDS,
        UNREAD_RECORDS,
        YAML_SYNTAX,
        TAB_INDENTATION,
        FRONT_MATTER_OPEN,
        EXTRA_DOCUMENT,
        YAML_ANCHOR,
        YAML_TAG,
        MERGE_KEY,
        TOO_DEEP,
        DUPLICATE_KEY,
        KEY_NOT_TEXT,
        NOT_A_RECORD,
        EMPTY_RECORDS,
        MISSING_IDENTITY,
        INVALID_ID,
        UNKNOWN_KIND,
        UNKNOWN_FIELD,
        MISSING_FIELD,
        EMPTY_VALUE,
        UNKNOWN_STATUS,
        WRONG_TYPE,
        NOT_ONE_VALUE,
        WRONG_SHAPE,
        NOT_A_CHOICE,
        VALUE_TOO_LONG,
        INVALID_PATH,
        RELATION_NOT_ALLOWED,
        LINK_NOT_AN_ID,
        BODY_LINK_NOT_AN_ID,
        INVALID_CLAUSE,
        INTRICATE_BODY,
        RESULT_NOT_JSON,
        RESULT_SCHEMA,
        RESULT_MISSING_KEY,
        RESULT_UNKNOWN_KEY,
        RESULT_WRONG_TYPE,
        RESULT_NUMBER,
        RESULT_INTEGER,
        RESULT_DUPLICATE_METRIC,
        NO_PROJECT_FILE,
        UNKNOWN_PROFILE,
        UNKNOWN_NAME,
        DUPLICATE_NAME,
        INVALID_DECLARATION,
        INVALID_RULE_SETTING,
        NO_CATALOGUE,
        STARTER_TEXT,
        INVALID_RISK_MATRIX,
        UNKNOWN_CATALOGUE,
        EMPTY_CATALOGUE,
        DUPLICATE_CLAUSE,
        UNKNOWN_PARENT,
        UNKNOWN_EVIDENCE_KIND,
        CATALOGUE_ID,
        SHADOWED_CATALOGUE,
        UNKNOWN_MAPPING,
        CLAUSE_BELOW_ITSELF,
        UNSELECTED_CATALOGUE,
        COVERAGE_NAME,
        COVERAGE_DIRECTION,
        COVERAGE_THRESHOLD,
        COVERAGE_BOUNDS);
  }
}

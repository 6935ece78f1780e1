"""The part of the JSON Schema of SARIF 2.1.0 (OASIS, 2020) that mouflow's logs use, as strict as the whole.

Objects that no log of mouflow's holds (flows, graphs, web requests …) are left out; a log that held one would fail,
since no object takes a property that is not listed.
"""

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
YES: Schema = {"type": "boolean"}
GUID: Schema = {
    "type": "string",
    "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
}
URI: Schema = {"type": "string", "format": "uri"}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
RANK: Schema = {"type": "number", "minimum": -1.0, "maximum": 100.0}
LANGUAGE: Schema = {"type": "string", "pattern": "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$"}


def whole(least: int) -> Schema:
    return {"type": "integer", "minimum": least}


def ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def many(items: Schema, unique: bool = False, least: int = 0) -> Schema:
    return {"type": "array", "minItems": least, "uniqueItems": unique, "items": items}


def group(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def thing(*required: str, **properties: Schema) -> Schema:
    """An object that takes these properties and a bag of others, and no more."""
    known = {**properties, "properties": ref("propertyBag")}
    return {"type": "object", "additionalProperties": False, "properties": known, "required": [*required]}


def either(schema: Schema, *names: str) -> Schema:
    return {**schema, "anyOf": [{"required": [name]} for name in names]}


DEFINITIONS: dict[str, Schema] = {
    "propertyBag": {"type": "object", "additionalProperties": True, "properties": {"tags": many(TEXT, unique=True)}},
    "message": either(thing(text=TEXT, markdown=TEXT, id=TEXT, arguments=many(TEXT)), "text", "id"),
    "multiformatMessageString": thing("text", text=TEXT, markdown=TEXT),
    "artifactContent": thing(text=TEXT, binary=TEXT, rendered=ref("multiformatMessageString")),
    "artifactLocation": thing(
        uri={"type": "string", "format": "uri-reference"},
        uriBaseId=TEXT,
        index=whole(-1),
        description=ref("message"),
    ),
    "artifact": thing(
        description=ref("message"),
        location=ref("artifactLocation"),
        parentIndex=whole(-1),
        offset=whole(0),
        length=whole(-1),
        roles=many(TEXT, unique=True),
        mimeType={"type": "string", "pattern": "[^/]+/.+"},
        contents=ref("artifactContent"),
        encoding=TEXT,
        sourceLanguage=TEXT,
        hashes=group(TEXT),
        lastModifiedTimeUtc={"type": "string", "format": "date-time"},
    ),
    "region": thing(
        startLine=whole(1),
        startColumn=whole(1),
        endLine=whole(1),
        endColumn=whole(1),
        charOffset=whole(-1),
        charLength=whole(0),
        byteOffset=whole(-1),
        byteLength=whole(0),
        snippet=ref("artifactContent"),
        message=ref("message"),
        sourceLanguage=TEXT,
    ),
    "physicalLocation": either(
        thing(
            address={"type": "object"},
            artifactLocation=ref("artifactLocation"),
            region=ref("region"),
            contextRegion=ref("region"),
        ),
        "address",
        "artifactLocation",
    ),
    "logicalLocation": thing(
        name=TEXT,
        index=whole(-1),
        fullyQualifiedName=TEXT,
        decoratedName=TEXT,
        parentIndex=whole(-1),
        kind=TEXT,
    ),
    "location": thing(
        id=whole(-1),
        physicalLocation=ref("physicalLocation"),
        logicalLocations=many(ref("logicalLocation"), unique=True),
        message=ref("message"),
        annotations=many(ref("region"), unique=True),
    ),
    "replacement": thing("deletedRegion", deletedRegion=ref("region"), insertedContent=ref("artifactContent")),
    "artifactChange": thing(
        "artifactLocation",
        "replacements",
        artifactLocation=ref("artifactLocation"),
        replacements=many(ref("replacement"), least=1),
    ),
    "fix": thing(
        "artifactChanges",
        description=ref("message"),
        artifactChanges=many(ref("artifactChange"), unique=True, least=1),
    ),
    "suppression": thing(
        "kind",
        guid=GUID,
        kind={"enum": ["inSource", "external"]},
        status={"enum": ["accepted", "underReview", "rejected"]},
        justification=TEXT,
        location=ref("location"),
    ),
    "reportingConfiguration": thing(enabled=YES, level=LEVEL, rank=RANK, parameters=ref("propertyBag")),
    "reportingDescriptor": thing(
        "id",
        id=TEXT,
        deprecatedIds=many(TEXT, unique=True),
        guid=GUID,
        deprecatedGuids=many(GUID, unique=True),
        name=TEXT,
        deprecatedNames=many(TEXT, unique=True),
        shortDescription=ref("multiformatMessageString"),
        fullDescription=ref("multiformatMessageString"),
        messageStrings=group(ref("multiformatMessageString")),
        defaultConfiguration=ref("reportingConfiguration"),
        helpUri=URI,
        help=ref("multiformatMessageString"),
    ),
    "toolComponent": thing(
        "name",
        guid=GUID,
        name=TEXT,
        organization=TEXT,
        product=TEXT,
        productSuite=TEXT,
        shortDescription=ref("multiformatMessageString"),
        fullDescription=ref("multiformatMessageString"),
        fullName=TEXT,
        version=TEXT,
        semanticVersion=TEXT,
        dottedQuadFileVersion={"type": "string", "pattern": "[0-9]+(\\.[0-9]+){3}"},
        releaseDateUtc=TEXT,
        downloadUri=URI,
        informationUri=URI,
        globalMessageStrings=group(ref("multiformatMessageString")),
        notifications=many(ref("reportingDescriptor"), unique=True),
        rules=many(ref("reportingDescriptor"), unique=True),
        taxa=many(ref("reportingDescriptor"), unique=True),
        locations=many(ref("artifactLocation")),
        language=LANGUAGE,
        contents=many({"enum": ["localizedData", "nonLocalizedData"]}, unique=True),
        isComprehensive=YES,
    ),
    "tool": thing("driver", driver=ref("toolComponent"), extensions=many(ref("toolComponent"), unique=True)),
    "result": thing(
        "message",
        ruleId=TEXT,
        ruleIndex=whole(-1),
        kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
        level=LEVEL,
        message=ref("message"),
        analysisTarget=ref("artifactLocation"),
        locations=many(ref("location")),
        guid=GUID,
        correlationGuid=GUID,
        occurrenceCount=whole(1),
        partialFingerprints=group(TEXT),
        fingerprints=group(TEXT),
        relatedLocations=many(ref("location"), unique=True),
        suppressions=many(ref("suppression"), unique=True),
        baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
        rank=RANK,
        hostedViewerUri=URI,
        workItemUris=many(URI, unique=True),
        fixes=many(ref("fix"), unique=True),
    ),
    "run": thing(
        "tool",
        tool=ref("tool"),
        language=LANGUAGE,
        originalUriBaseIds=group(ref("artifactLocation")),
        artifacts=many(ref("artifact"), unique=True),
        logicalLocations=many(ref("logicalLocation"), unique=True),
        results=many(ref("result")),
        baselineGuid=GUID,
        redactionTokens=many(TEXT, unique=True),
        defaultEncoding=TEXT,
        defaultSourceLanguage=TEXT,
        newlineSequences=many(TEXT, unique=True, least=1),
        columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    ),
}

SARIF: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "definitions": DEFINITIONS,
    **thing(
        "version",
        "runs",
        version={"enum": ["2.1.0"]},
        runs=many(ref("run")),
        **{"$schema": URI},
    ),
}

// Generated from feed.schema.json by npm run schema

/** What is read of a feed and every item. */
export const item = `Feed s!:version,title s:description,language l:home_page_url r:feed_url,next_url,icon *Author:authors FeedExtension:_entity_widgets *Item!:items
Author s:name l:url
FeedExtension l:about s:format *FeedLanguage:languages *FeedDocument:documents *Domain:domains License:license Build:build
Item i!:id l:url,external_url s:title,summary,content_html,content_text,language,date_published,date_modified r:image,banner_image *s:tags *Author:authors ItemExtension:_entity_widgets
FeedLanguage i!:lang r!:feed_url
FeedDocument i!:rel r:url s:template
Domain i!:id s:name c:color
License s:name l:url
Build s:tool,version,source_date
ItemExtension i:entity s:kind,domain,collection,image_alt n:reading_minutes Provenance:provenance Translation:translation *Alternate:alternates *Source:sources *Citation:cites CitedBy:cited_by *Related:related Rules:rules *Evaluation:evaluations *Finding:findings *LineageEntry:lineage *Role:roles
Provenance s:origin,statement,curator,path,hash
Translation s:status,from b:stale
Alternate i!:lang l:url r:feed_url s:translation
Source s:title,section,authors,published l:url
Citation i!:entity s:context
CitedBy n:count *CitedByItem:items
Related i!:entity s:title,summary l:url
CitedByItem i!:entity s:title,summary,kind,domain,context l:url`;

/** What is read of an item's rules. */
export const rules = `Rules *RuleGroup:groups *Rule:items Source:source
RuleGroup i!:id s:name
Rule i!:id s:group,text,rationale,note l:url`;

/** What is read of an item's scores. */
export const scores = `Evaluation i!:id s:title,subject Instrument:instrument Scale:scale *Level:levels *Dimension:dimensions *Series:series *Stance:stances *Claim:claims Ties?:ties *s:caveats Source:source
Instrument s:id,version,comparability *s:graders n:areas,transcripts
Scale n:min,max,neutral *Anchor:anchors
Level n!:id s:name
Dimension i!:id s:name,area,question n:level
Series i!:id s:name,basis *Score:scores
Stance i!:subject,dimension s:position,statement Source:source
Claim s!:statement Source:source
Ties s:method *Tie:items
Anchor n!:value s:label
Score i!:dimension n?:mean s:missing Interval?:ci n:n
Tie i!:dimension *s:series
Interval n:p n!:lo,hi`;

/** What is read of an item's findings. */
export const findings = `Finding s!:statement s:detail Source:source *Measure:measures
Measure s:label,subject,baseline_label,unit n?:before,after,baseline`;

/** What is read of an item's lineage. */
export const lineage = `LineageEntry s!:title s:by,relation,note n:year l:url`;

/** What is read of an item's roles. */
export const roles = `Role s!:name s:text`;

// Generated from feed.schema.json by npm run schema

export const table = `Feed s!:version,title s:description,language l:home_page_url r:feed_url,next_url,icon *Author:authors FeedExtension:_entity_widgets *Item!:items
Author s:name l:url
Item i!:id l:url,external_url s:title,summary,content_html,content_text,language,date_published,date_modified r:image,banner_image *s:tags *Author:authors ItemExtension:_entity_widgets
FeedExtension l:about s:format *FeedLanguage:languages *FeedDocument:documents *Domain:domains License:license Build:build
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
CitedByItem i!:entity s:title,summary,kind,domain,context l:url
Related i!:entity s:title,summary l:url
Rules *RuleGroup:groups *Rule:items Source:source
RuleGroup i!:id s:name
Rule i!:id s:group,text,rationale,note l:url
Evaluation i!:id s:title,subject Instrument:instrument Scale:scale *Level:levels *Dimension:dimensions *Series:series *Stance:stances *Claim:claims Ties?:ties *s:caveats Source:source
Ties s:method *Tie:items
Tie i!:dimension *s:series
Instrument s:id,version,comparability *s:graders n:areas,transcripts
Scale n:min,max,neutral *Anchor:anchors
Anchor n!:value s:label
Level n!:id s:name
Dimension i!:id s:name,area,question n:level
Series i!:id s:name,basis *Score:scores
Score i!:dimension n?:mean s:missing Interval?:ci n:n
Interval n:p n!:lo,hi
Stance i!:subject,dimension s:position,statement Source:source
Claim s!:statement Source:source
Finding s!:statement s:detail Source:source *Measure:measures
Measure s:label,subject,baseline_label,unit n?:before,after,baseline
LineageEntry s!:title s:by,relation,note n:year l:url
Role s!:name s:text`;

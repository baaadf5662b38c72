"""GitHub's repository as one would write it by hand, for the least that a first call can cost."""

from datetime import datetime
from typing import Any

import msgspec


class SimpleUser(msgspec.Struct, kw_only=True):
    name: str | None = None
    email: str | None = None
    login: str
    id: int
    node_id: str
    avatar_url: str
    gravatar_id: str | None
    url: str
    html_url: str
    followers_url: str
    following_url: str
    gists_url: str
    starred_url: str
    subscriptions_url: str
    organizations_url: str
    repos_url: str
    events_url: str
    received_events_url: str
    type: str
    site_admin: bool
    starred_at: str | None = None
    user_view_type: str | None = None


class FullRepositoryPermissions(msgspec.Struct, kw_only=True):
    admin: bool
    maintain: bool | None = None
    push: bool
    triage: bool | None = None
    pull: bool


class LicenseSimple(msgspec.Struct, kw_only=True):
    key: str
    name: str
    url: str | None
    spdx_id: str | None
    node_id: str
    html_url: str | None = None


class RepositoryPermissions(msgspec.Struct, kw_only=True):
    admin: bool
    pull: bool
    triage: bool | None = None
    push: bool
    maintain: bool | None = None


class RepositoryCodeSearchIndexStatus(msgspec.Struct, kw_only=True):
    lexical_search_ok: bool | None = None
    lexical_commit_sha: str | None = None


class Repository(msgspec.Struct, kw_only=True):
    id: int
    node_id: str
    name: str
    full_name: str
    license: LicenseSimple | None
    forks: int
    permissions: RepositoryPermissions | None = None
    owner: SimpleUser
    private: bool
    html_url: str
    description: str | None
    fork: bool
    url: str
    archive_url: str
    assignees_url: str
    blobs_url: str
    branches_url: str
    collaborators_url: str
    comments_url: str
    commits_url: str
    compare_url: str
    contents_url: str
    contributors_url: str
    deployments_url: str
    downloads_url: str
    events_url: str
    forks_url: str
    git_commits_url: str
    git_refs_url: str
    git_tags_url: str
    git_url: str
    issue_comment_url: str
    issue_events_url: str
    issues_url: str
    keys_url: str
    labels_url: str
    languages_url: str
    merges_url: str
    milestones_url: str
    notifications_url: str
    pulls_url: str
    releases_url: str
    ssh_url: str
    stargazers_url: str
    statuses_url: str
    subscribers_url: str
    subscription_url: str
    tags_url: str
    teams_url: str
    trees_url: str
    clone_url: str
    mirror_url: str | None
    hooks_url: str
    svn_url: str
    homepage: str | None
    language: str | None
    forks_count: int
    stargazers_count: int
    watchers_count: int
    size: int
    default_branch: str
    open_issues_count: int
    is_template: bool | None = None
    topics: list[str] | None = None
    has_issues: bool
    has_projects: bool
    has_wiki: bool
    has_pages: bool
    has_downloads: bool
    has_discussions: bool | None = None
    has_pull_requests: bool | None = None
    pull_request_creation_policy: str | None = None
    archived: bool
    disabled: bool
    visibility: str | None = None
    pushed_at: datetime | None
    created_at: datetime | None
    updated_at: datetime | None
    allow_rebase_merge: bool | None = None
    temp_clone_token: str | None = None
    allow_squash_merge: bool | None = None
    allow_auto_merge: bool | None = None
    delete_branch_on_merge: bool | None = None
    allow_update_branch: bool | None = None
    use_squash_pr_title_as_default: bool | None = None
    squash_merge_commit_title: str | None = None
    squash_merge_commit_message: str | None = None
    merge_commit_title: str | None = None
    merge_commit_message: str | None = None
    allow_merge_commit: bool | None = None
    allow_forking: bool | None = None
    web_commit_signoff_required: bool | None = None
    open_issues: int
    watchers: int
    master_branch: str | None = None
    starred_at: str | None = None
    anonymous_access_enabled: bool | None = None
    code_search_index_status: RepositoryCodeSearchIndexStatus | None = None


class CodeOfConductSimple(msgspec.Struct, kw_only=True):
    url: str
    key: str
    name: str
    html_url: str | None


class SecurityAdvancedSecurity(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecurityCodeSecurity(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecurityDependabotSecurityUpdates(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanning(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanningPushProtection(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanningNonProviderPatterns(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanningAiDetection(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanningDelegatedAlertDismissal(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanningDelegatedBypass(msgspec.Struct, kw_only=True):
    status: str | None = None


class SecuritySecretScanningDelegatedBypassOptionsReviewersItem(msgspec.Struct, kw_only=True):
    reviewer_id: int
    reviewer_type: str
    mode: str | None = None


class SecuritySecretScanningDelegatedBypassOptions(msgspec.Struct, kw_only=True):
    reviewers: list[SecuritySecretScanningDelegatedBypassOptionsReviewersItem] | None = None


class Security(msgspec.Struct, kw_only=True):
    advanced_security: SecurityAdvancedSecurity | None = None
    code_security: SecurityCodeSecurity | None = None
    dependabot_security_updates: SecurityDependabotSecurityUpdates | None = None
    secret_scanning: SecuritySecretScanning | None = None
    secret_scanning_push_protection: SecuritySecretScanningPushProtection | None = None
    secret_scanning_non_provider_patterns: SecuritySecretScanningNonProviderPatterns | None = None
    secret_scanning_ai_detection: SecuritySecretScanningAiDetection | None = None
    secret_scanning_delegated_alert_dismissal: SecuritySecretScanningDelegatedAlertDismissal | None = None
    secret_scanning_delegated_bypass: SecuritySecretScanningDelegatedBypass | None = None
    secret_scanning_delegated_bypass_options: SecuritySecretScanningDelegatedBypassOptions | None = None


class FullRepository(msgspec.Struct, kw_only=True):
    id: int
    node_id: str
    name: str
    full_name: str
    owner: SimpleUser
    private: bool
    html_url: str
    description: str | None
    fork: bool
    url: str
    archive_url: str
    assignees_url: str
    blobs_url: str
    branches_url: str
    collaborators_url: str
    comments_url: str
    commits_url: str
    compare_url: str
    contents_url: str
    contributors_url: str
    deployments_url: str
    downloads_url: str
    events_url: str
    forks_url: str
    git_commits_url: str
    git_refs_url: str
    git_tags_url: str
    git_url: str
    issue_comment_url: str
    issue_events_url: str
    issues_url: str
    keys_url: str
    labels_url: str
    languages_url: str
    merges_url: str
    milestones_url: str
    notifications_url: str
    pulls_url: str
    releases_url: str
    ssh_url: str
    stargazers_url: str
    statuses_url: str
    subscribers_url: str
    subscription_url: str
    tags_url: str
    teams_url: str
    trees_url: str
    clone_url: str
    mirror_url: str | None
    hooks_url: str
    svn_url: str
    homepage: str | None
    language: str | None
    forks_count: int
    stargazers_count: int
    watchers_count: int
    size: int
    default_branch: str
    open_issues_count: int
    is_template: bool | None = None
    topics: list[str] | None = None
    has_issues: bool
    has_projects: bool
    has_wiki: bool
    has_pages: bool
    has_downloads: bool | None = None
    has_discussions: bool
    has_pull_requests: bool | None = None
    pull_request_creation_policy: str | None = None
    archived: bool
    disabled: bool
    visibility: str | None = None
    pushed_at: datetime
    created_at: datetime
    updated_at: datetime
    permissions: FullRepositoryPermissions | None = None
    allow_rebase_merge: bool | None = None
    template_repository: Repository | None = None
    temp_clone_token: str | None = None
    allow_squash_merge: bool | None = None
    allow_auto_merge: bool | None = None
    delete_branch_on_merge: bool | None = None
    allow_merge_commit: bool | None = None
    allow_update_branch: bool | None = None
    use_squash_pr_title_as_default: bool | None = None
    squash_merge_commit_title: str | None = None
    squash_merge_commit_message: str | None = None
    merge_commit_title: str | None = None
    merge_commit_message: str | None = None
    allow_forking: bool | None = None
    web_commit_signoff_required: bool | None = None
    subscribers_count: int
    network_count: int
    license: LicenseSimple | None
    organization: SimpleUser | None = None
    parent: Repository | None = None
    source: Repository | None = None
    forks: int
    master_branch: str | None = None
    open_issues: int
    watchers: int
    anonymous_access_enabled: bool | None = None
    code_of_conduct: CodeOfConductSimple | None = None
    security_and_analysis: Security | None = None
    custom_properties: dict[str, Any] | None = None
